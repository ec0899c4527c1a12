package org.hemei.voting.count;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemei.platform.NotFound;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers the ballots of a count and gives each the nonce that makes its public hash the owner's own. */
@Service
public class Receipts {

    /** No number begins with a zero, which a spreadsheet would drop. */
    private static final int NONE_YET = 100_000;

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecountStore store;
    private final Rolls rolls;

    Receipts(RecountStore store, Rolls rolls) {
        this.store = store;
        this.rolls = rolls;
    }

    /** For every unit of the roll that has none yet: an amendment may have added some. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Receipt> issue(String countNo, String voteNo) {
        List<Receipt> issued = new ArrayList<>(store.receipts(countNo));
        Set<String> units = issued.stream().map(Receipt::unit).collect(Collectors.toSet());
        int last = last(countNo);
        List<Receipt> added = new ArrayList<>();
        rolls.units(voteNo).stream()
                .sorted(Comparator.comparing(RollUnit::building).thenComparing(RollUnit::name))
                .map(RollUnit::name)
                .filter(unit -> !units.contains(unit))
                .forEach(unit -> added.add(receipt(unit, last + added.size() + 1)));
        store.addReceipts(countNo, added);
        issued.addAll(added);
        return issued.stream().collect(Collectors.toMap(Receipt::unit, Function.identity()));
    }

    /**
     * Others in place of those of these units, whose ballots are printed once more: no two papers have one number, and
     * who holds the old one cannot try out what the new one chose.
     *
     * @return in the order of the units
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Receipt> replace(String countNo, Collection<String> units) {
        int last = last(countNo);
        List<Receipt> added = new ArrayList<>();
        units.forEach(unit -> added.add(receipt(unit, last + added.size() + 1)));
        store.addReceipts(countNo, added);
        return added;
    }

    private int last(String countNo) {
        return Math.max(store.lastNumber(countNo), NONE_YET);
    }

    /** The one of a unit that was given one. */
    @Transactional(readOnly = true)
    public Receipt of(String countNo, String unit) {
        return store.receipt(countNo, unit).orElseThrow(() -> new NotFound("receipt of " + unit));
    }

    private static Receipt receipt(String unit, int number) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return new Receipt(unit, "" + number, HexFormat.of().formatHex(nonce));
    }
}
