package org.hemei.voting.count;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.Phrase;
import org.hemei.voting.ElectionBallot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two people sign for the ballots of a count; only then anybody learns what they say. */
@Service
public class CountCertification {

    private final CountStore store;
    private final CountAccess access;
    private final CallBackDraw callBacks;
    private final Recounts recounts;
    private final Clock clock;

    CountCertification(CountStore store, CountAccess access, CallBackDraw callBacks, Recounts recounts, Clock clock) {
        this.store = store;
        this.access = access;
        this.callBacks = callBacks;
        this.recounts = recounts;
        this.clock = clock;
    }

    /** @throws Conflict while a batch is open, or an owner has still to be called back */
    @Transactional
    public void sign(String countNo, Actor actor) {
        VoteCount count = access.locked(countNo, actor, BallotCounts.COUNTERS);
        requireClosed(countNo);
        callBacks.requireDone(countNo);
        String checksum = checksum(countNo);
        store.sign(countNo, checksum, actor, clock.instant());
        access.record(count, actor, "sign", checksum);
    }

    /** @throws Conflict without a first signature, and for the person who gave it */
    @Transactional
    public void certify(String countNo, Actor actor) {
        VoteCount count = access.locked(countNo, actor, BallotCounts.COUNTERS);
        String first = count.signedBy();
        if (first == null || !checksum(countNo).equals(count.checksum())) {
            throw Conflict.inState("UNSIGNED", Phrase.of("voting.count.conflict.unsigned"));
        }
        if (first.equals(actor.username())) {
            throw Conflict.heldBy(
                    new Holder(first, actor.name()), "SIGNED", null, Phrase.of("voting.count.conflict.secondPerson"));
        }
        store.certify(countNo, actor, clock.instant());
        recounts.take(count, all(countNo));
        access.record(count, actor, "certify", String.valueOf(count.checksum()));
    }

    private void requireClosed(String countNo) {
        long open =
                store.batches(countNo).stream().filter(batch -> !batch.closed()).count();
        if (open > 0) {
            throw Conflict.inState("COUNTING", Phrase.of("voting.count.conflict.openBatches", "" + open));
        }
    }

    /**
     * What counts, ballots outside the window apart.
     *
     * @throws Conflict before two people have signed
     */
    @Transactional(readOnly = true)
    public List<ElectionBallot> ballots(String countNo) {
        VoteCount count = store.find(countNo)
                .filter(VoteCount::isCertified)
                .orElseThrow(() -> Conflict.inState("COUNTING", Phrase.of("voting.count.conflict.uncertified")));
        return all(countNo).stream()
                .filter(ballot -> !ballot.isLate(count.opensOn(), count.closesOn()))
                .map(ballot -> ballot.counted(count.seats()))
                .toList();
    }

    private List<EnteredBallot> all(String countNo) {
        List<EnteredBallot> all = new ArrayList<>();
        store.batches(countNo).forEach(batch -> all.addAll(store.ballots(countNo, batch.batch(), Entry.STANDING)));
        return all;
    }

    private String checksum(String countNo) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("hemei-count-1\t" + countNo + "\n").getBytes(StandardCharsets.UTF_8));
            all(countNo).stream()
                    .map(EnteredBallot::canonical)
                    .sorted()
                    .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
