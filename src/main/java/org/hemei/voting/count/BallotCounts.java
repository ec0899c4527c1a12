package org.hemei.voting.count;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.Phrase;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts of votes: one batch of ballots for each building of the frozen roll, each read twice by different people who
 * do not see each other's reading. Nothing of what was chosen is told before the count is certified.
 */
@Service
public class BallotCounts {

    static final Set<Role> COUNTERS = Set.of(Role.SUPERVISOR);

    private final CountStore store;
    private final CountAccess access;
    private final Rolls rolls;
    private final Receipts receipts;
    private final BatchClosing closing;
    private final PlatformAgreement platform;
    private final CallBackDraw callBacks;
    private final ProxyStore proxies;
    private final IssuedUnits units;
    private final Clock clock;

    BallotCounts(
            CountStore store,
            CountAccess access,
            Rolls rolls,
            Receipts receipts,
            BatchClosing closing,
            PlatformAgreement platform,
            CallBackDraw callBacks,
            ProxyStore proxies,
            IssuedUnits units,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.rolls = rolls;
        this.receipts = receipts;
        this.closing = closing;
        this.platform = platform;
        this.callBacks = callBacks;
        this.proxies = proxies;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Opens the count of a vote whose window has been announced.
     *
     * @param questions as they stand on the ballot
     * @param seats how many of them a ballot may agree to
     * @param rules of the locality for it
     * @throws Conflict unless the roll is frozen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(
            String countNo,
            String voteNo,
            LocalDate opensOn,
            LocalDate closesOn,
            List<String> questions,
            int seats,
            CountRules rules) {
        Roll roll = rolls.hold(voteNo)
                .filter(found -> found.state() == Roll.State.FROZEN)
                .orElseThrow(() -> Conflict.inState("ROLL", Phrase.of("voting.count.conflict.rollNotFrozen")));
        store.add(new VoteCount(
                countNo,
                voteNo,
                roll.street(),
                opensOn,
                closesOn,
                questions,
                seats,
                rules.online(),
                null,
                null,
                null,
                null,
                null,
                null));
        Map<String, Long> buildings = rolls.units(voteNo).stream()
                .collect(Collectors.groupingBy(RollUnit::building, TreeMap::new, Collectors.counting()));
        buildings.forEach((building, given) -> store.addBatch(countNo, building, given.intValue()));
        receipts.issue(countNo, voteNo);
        callBacks.ask(countNo, rules.callBack());
        proxies.limit(countNo, rules.proxyLimit());
    }

    /**
     * The window was extended: ballots count until this day, and a list of before it is not the result any more.
     *
     * @throws Conflict once anything was read: what came later would not be counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(String countNo, LocalDate closesOn) {
        store.lock(countNo);
        if (store.batches(countNo).stream().anyMatch(batch -> batch.state() != BallotBatch.State.EMPTY)) {
            throw Conflict.inState("COUNTING", Phrase.of("voting.count.conflict.read"));
        }
        store.extend(countNo, closesOn);
        platform.discard(countNo);
    }

    @Transactional(readOnly = true)
    public Optional<VoteCount> find(String countNo) {
        return store.find(countNo);
    }

    @Transactional(readOnly = true)
    public List<BallotBatch> batches(String countNo) {
        return store.batches(countNo);
    }

    /**
     * Keeps one of the two readings of a batch. Whoever read it may read it again until somebody else has read it too;
     * then both are compared, and where they agree the batch is closed.
     *
     * @param entry 1 or 2
     * @throws Conflict for the person of the other reading, where somebody else made this one, naming them, when the
     *     batch is closed, before the window is over, and for a second reading before the platform's list stands
     */
    @Transactional
    public BallotBatch enter(String countNo, String batch, int entry, EntryDraft draft, Actor actor) {
        if (!draft.isFlawless() || entry < 1 || entry > 2) {
            throw new IllegalArgumentException("no entry " + entry + " with mistakes is kept");
        }
        VoteCount count = access.locked(countNo, actor, COUNTERS);
        BallotBatch present = access.batch(countNo, batch);
        requireEnterable(count, present, entry, actor);
        store.put(countNo, batch, entry, draft.ballots());
        store.entered(countNo, batch, entry, actor, clock.instant());
        access.record(
                count, actor, "enter", batch, "" + entry, "" + draft.ballots().size());
        BallotBatch now = access.batch(countNo, batch);
        if (now.state() == BallotBatch.State.DIFFERENT
                && Readings.differences(store, countNo, batch).isEmpty()) {
            closing.close(count, batch, draft.ballots());
            access.record(count, actor, "close", batch);
            callBacks.drawIfClosed(count, actor);
        }
        return access.batch(countNo, batch);
    }

    /**
     * Before anybody takes the trouble to read a file.
     *
     * @param entry 1 or 2; 0 for neither, to be told what is true of both
     * @throws Conflict as {@link #enter} does
     */
    @Transactional
    public void requireReadable(String countNo, String batch, int entry, Actor actor) {
        VoteCount count = access.locked(countNo, actor, COUNTERS);
        BallotBatch present = access.batch(countNo, batch);
        if (entry == 0) {
            requireOver(count);
        } else {
            requireEnterable(count, present, entry, actor);
        }
    }

    private void requireOver(VoteCount count) {
        if (!LocalDate.now(clock).isAfter(count.closesOn())) {
            throw Conflict.inState(
                    "VOTING",
                    Phrase.of("voting.count.conflict.voting", count.closesOn().toString()));
        }
    }

    private void requireEnterable(VoteCount count, BallotBatch batch, int entry, Actor actor) {
        requireOver(count);
        if (batch.enteredBy(3 - entry) != null) {
            closing.requireReady(count);
        }
        String holder = batch.enteredBy(entry);
        boolean bothIn = batch.firstBy() != null && batch.secondBy() != null;
        if (holder != null && (bothIn || !holder.equals(actor.username()))) {
            String name = String.valueOf(batch.enteredByName(entry));
            throw Conflict.heldBy(
                    new Holder(holder, name),
                    batch.state().name(),
                    null,
                    Phrase.of("voting.count.conflict.entered", name));
        }
        if (actor.username().equals(batch.enteredBy(3 - entry))) {
            throw Conflict.heldBy(
                    new Holder(actor.username(), actor.name()),
                    batch.state().name(),
                    null,
                    Phrase.of("voting.count.conflict.samePerson"));
        }
    }

    /** How many ballots were ever given out for a count, those of units that were struck off since too. */
    @Transactional(readOnly = true)
    public int handedOut(String countNo) {
        return units.given(store.find(countNo).orElseThrow()).size();
    }

    /** Units that an amendment has added since the vote was announced, whose ballots are printed and delivered apart. */
    @Transactional(readOnly = true)
    public Set<String> supplements(String countNo) {
        return store.supplements(countNo);
    }

    /** Units that a signed amendment has struck off the roll since they were given a ballot. */
    @Transactional(readOnly = true)
    public List<StruckOff> struckOff(String countNo) {
        VoteCount count = store.find(countNo).orElseThrow();
        Set<String> returned = new HashSet<>();
        for (int entry :
                new int[] {Entry.FIRST_READING, Entry.SECOND_READING, Entry.ONLINE, Entry.FIRST_LIST, Entry.STRUCK_OFF
                }) {
            returned.addAll(store.unitsIn(countNo, entry));
        }
        return units.struckOff(count).entrySet().stream()
                .map(unit -> new StruckOff(unit.getKey(), unit.getValue(), returned.contains(unit.getKey())))
                .toList();
    }

    /** Where the ballots have gone, batch by batch; of batches that are not closed only how many were issued. */
    @Transactional(readOnly = true)
    public List<BatchBalance> balance(String countNo) {
        VoteCount count = store.find(countNo).orElseThrow();
        Set<String> proxied = proxies.of(countNo).stream()
                .filter(Proxy::isStanding)
                .map(Proxy::unit)
                .collect(Collectors.toSet());
        return store.batches(countNo).stream()
                .filter(BallotBatch::closed)
                .map(batch -> balance(count, batch, proxied))
                .toList();
    }

    private BatchBalance balance(VoteCount count, BallotBatch batch, Set<String> proxied) {
        List<EnteredBallot> ballots = store.ballots(count.countNo(), batch.batch(), Entry.STANDING);
        int repeated =
                store.ballots(count.countNo(), batch.batch(), Entry.REPEATED).size();
        List<EnteredBallot> inTime = ballots.stream()
                .filter(ballot -> !ballot.isLate(count.opensOn(), count.closesOn()))
                .toList();
        int valid = (int)
                inTime.stream().filter(ballot -> ballot.isValid(count.seats())).count();
        return new BatchBalance(
                batch.batch(),
                batch.issued(),
                valid,
                inTime.size() - valid,
                ballots.size() - inTime.size(),
                repeated,
                (int) ballots.stream()
                        .filter(ballot -> proxied.contains(ballot.unit()))
                        .count(),
                store.ballots(count.countNo(), batch.batch(), Entry.STRUCK_OFF).size());
    }
}
