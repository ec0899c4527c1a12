package org.hemei.voting.count;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The result list of the locality's official platform (Beijing Property Management Regulations art. 35, Weifang art. 32,
 * Qingyuan art. 17). Two people bring it independently of each other; where both brought the same, it stands.
 */
@Service
public class PlatformLists {

    private final CountStore store;
    private final PlatformStore lists;
    private final PlatformAgreement agreement;
    private final CountAccess access;
    private final IssuedUnits units;
    private final Receipts receipts;
    private final Clock clock;

    PlatformLists(
            CountStore store,
            PlatformStore lists,
            PlatformAgreement agreement,
            CountAccess access,
            IssuedUnits units,
            Receipts receipts,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.agreement = agreement;
        this.access = access;
        this.units = units;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * How far it has come.
     *
     * @param differing the units, and nothing else of them, that two lists tell differently
     */
    public record State(List<PlatformUpload> uploads, boolean stands, boolean closed, List<String> differing) {}

    @Transactional(readOnly = true)
    public State state(String countNo) {
        return new State(
                agreement.uploads(countNo),
                agreement.stands(countNo),
                anyClosed(countNo),
                List.copyOf(agreement.differing(countNo)));
    }

    private boolean anyClosed(String countNo) {
        return store.batches(countNo).stream().anyMatch(BallotBatch::closed);
    }

    /**
     * Reads a list for the whole count, and keeps it where nothing is wrong with it and it is to be kept. Whoever
     * brought one may bring it again until it stands.
     *
     * @throws NotFound where the locality has no such platform
     * @throws Conflict before the window is over, once the list stands or a batch is closed, and for a third person
     */
    @Transactional
    public EntryDraft take(String countNo, InputStream file, boolean keep, Actor actor) {
        VoteCount count = changeable(countNo, actor);
        if (agreement.stands(countNo)) {
            throw Conflict.inState("AGREED", Phrase.of("voting.platform.conflict.stands"));
        }
        int entry = entryOf(agreement.uploads(countNo), actor);
        Map<String, String> batches = batches(count);
        Map<String, Receipt> numbers = receipts.issue(countNo, count.voteNo());
        EntryDraft draft = BallotReader.readPlatform(file, numbers, batches.keySet(), count.questions(), today());
        if (keep && draft.isFlawless()) {
            keep(count, entry, draft.ballots(), batches, actor);
        }
        return draft;
    }

    private void keep(
            VoteCount count, int entry, List<EnteredBallot> ballots, Map<String, String> batches, Actor actor) {
        Map<String, List<EnteredBallot>> byBatch =
                ballots.stream().collect(Collectors.groupingBy(ballot -> batches.getOrDefault(ballot.unit(), "")));
        store.batches(count.countNo())
                .forEach(batch -> store.put(
                        count.countNo(), batch.batch(), entry, byBatch.getOrDefault(batch.batch(), List.of())));
        lists.uploaded(count.countNo(), entry, ballots.size(), actor, clock.instant());
        access.record(count, actor, "bringListOf", "" + ballots.size());
        if (agreement.stands(count.countNo())) {
            access.record(count, actor, "agreeOnListOf", "" + ballots.size());
        }
    }

    /** Both lists are gone, such as where the platform has issued a corrected one; two people bring it anew. */
    @Transactional
    public void discard(String countNo, Actor actor) {
        VoteCount count = changeable(countNo, actor);
        if (agreement.uploads(countNo).isEmpty()) {
            throw Conflict.inState("NO_LIST", Phrase.of("voting.platform.conflict.none"));
        }
        agreement.discard(countNo);
        access.record(count, actor, "discardListOf");
    }

    private VoteCount changeable(String countNo, Actor actor) {
        VoteCount count = access.locked(countNo, actor, BallotCounts.COUNTERS);
        if (!count.online().hasLists()) {
            throw new NotFound("platform list of " + countNo);
        }
        if (!today().isAfter(count.closesOn())) {
            throw Conflict.inState(
                    "VOTING",
                    Phrase.of(
                            "voting.platform.conflict.voting", count.closesOn().toString()));
        }
        if (anyClosed(countNo)) {
            throw Conflict.inState("COUNTING", Phrase.of("voting.platform.conflict.closed"));
        }
        return count;
    }

    private static int entryOf(List<PlatformUpload> uploads, Actor actor) {
        List<Integer> free = new ArrayList<>(List.of(Entry.FIRST_LIST, Entry.SECOND_LIST));
        for (PlatformUpload upload : uploads) {
            if (upload.uploadedBy().equals(actor.username())) {
                return upload.entry();
            }
            free.remove((Integer) upload.entry());
        }
        if (free.isEmpty()) {
            PlatformUpload last = uploads.get(uploads.size() - 1);
            throw Conflict.heldBy(
                    new Holder(last.uploadedBy(), last.uploadedByName()),
                    "LISTS",
                    last.uploadedAt(),
                    Phrase.of("voting.platform.conflict.third"));
        }
        return free.get(0);
    }

    /** The batch of each unit that was given a ballot, also of those that were struck off the roll since. */
    private Map<String, String> batches(VoteCount count) {
        Set<String> known =
                store.batches(count.countNo()).stream().map(BallotBatch::batch).collect(Collectors.toSet());
        Map<String, String> batches = new HashMap<>(units.struckOff(count));
        units.onRoll(count).values().forEach(unit -> batches.put(unit.name(), unit.building()));
        batches.values().retainAll(known);
        return batches;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
