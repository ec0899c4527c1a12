package org.hemei.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.audit.ChainStore.Head;
import org.hemei.audit.Finding.Kind;

/** Holds the seals against each other, and against the heads and looks that they cover. */
final class SealCheck {

    private final ChainStore chains;
    private final Findings findings;
    private long views;

    SealCheck(ChainStore chains, Findings findings) {
        this.chains = chains;
        this.findings = findings;
    }

    /** How many looks the seals cover. */
    long views() {
        return views;
    }

    int run() {
        List<Seal> seals = chains.seals();
        Map<Integer, SealedList> heads = heads();
        byte[] previous = Fingerprint.none();
        int expected = 1;
        long viewsTo = 0;
        for (Seal seal : seals) {
            boolean afterGap = seal.number() != expected;
            if (afterGap) {
                findings.add(Kind.SEAL_MISSING, null, expected);
            }
            SealedList sealed = Optional.ofNullable(heads.remove(seal.number())).orElseGet(SealedList::new);
            boolean fits = afterGap || Arrays.equals(seal.hashAfter(previous), seal.hash());
            if (!fits | !sealed.is(seal.cases(), seal.headsHash())) {
                findings.add(Kind.SEAL_ALTERED, null, seal.number());
            }
            SealedList looks = new SealedList();
            chains.looks(viewsTo, seal.viewsTo(), looks::add);
            views += looks.rows();
            if (!afterGap && !looks.is(seal.views(), seal.viewsHash())) {
                findings.add(Kind.VIEWS_ALTERED, null, seal.number());
            }
            viewsTo = Math.max(viewsTo, seal.viewsTo());
            previous = seal.hash();
            expected = seal.number() + 1;
        }
        heads.keySet().stream().sorted().forEach(number -> findings.add(Kind.SEAL_MISSING, null, number));
        compareEnd(expected - 1, previous);
        return seals.size();
    }

    private void compareEnd(int last, byte[] hash) {
        Optional<Head> end = chains.lastSeal();
        if (end.isPresent() && end.get().entries() > last) {
            findings.add(Kind.SEAL_MISSING, null, last + 1);
        } else if (end.isEmpty()
                || end.get().entries() < last
                || !Arrays.equals(end.get().hash(), hash)) {
            findings.add(Kind.SEAL_ALTERED, null, last);
        }
    }

    private Map<Integer, SealedList> heads() {
        Map<Integer, SealedList> heads = new HashMap<>();
        chains.sealedHeads(head ->
                heads.computeIfAbsent(head.seal(), none -> new SealedList()).add(head));
        return heads;
    }
}
