package org.hemei.voting.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where two people read a ballot differently, a third looks at the paper. */
@Service
public class CountSettlement {

    private static final Set<Role> SETTLERS = Set.of(Role.SUPERVISOR, Role.LEAD);

    private final CountStore store;
    private final CountAccess access;
    private final BatchClosing closing;
    private final CallBackDraw callBacks;

    CountSettlement(CountStore store, CountAccess access, BatchClosing closing, CallBackDraw callBacks) {
        this.store = store;
        this.access = access;
        this.closing = closing;
        this.callBacks = callBacks;
    }

    /**
     * What the two readings of a batch tell differently; every look is written down.
     *
     * @throws Conflict for the two who have read it, and unless both readings are in
     */
    @Transactional
    public List<BallotDifference> differences(String countNo, String batch, Actor actor) {
        VoteCount count = settling(countNo, batch, actor);
        access.recordSeen(count, actor, "lookAtDifferencesOf", batch);
        return Readings.differences(store, countNo, batch);
    }

    /**
     * Closes a batch.
     *
     * @param right for each ballot that differs which reading of it is right, 1 or 2
     * @throws InvalidInput naming each ballot that is not decided
     */
    @Transactional
    public void settle(String countNo, String batch, Map<String, Integer> right, Actor actor) {
        VoteCount count = settling(countNo, batch, actor);
        List<BallotDifference> differences = Readings.differences(store, countNo, batch);
        List<FieldError> errors = new ArrayList<>();
        Map<String, EnteredBallot> decided = new TreeMap<>(Readings.byNumber(store.ballots(countNo, batch, 1)));
        for (BallotDifference difference : differences) {
            Integer entry = right.get(difference.ballot());
            if (entry == null || entry < 1 || entry > 2) {
                errors.add(new FieldError(
                        "ballot-" + difference.ballot(),
                        Code.REQUIRED,
                        Phrase.of("voting.count.settle.undecided", difference.ballot())));
                continue;
            }
            EnteredBallot chosen = entry == 1 ? difference.first() : difference.second();
            decided.remove(difference.ballot());
            if (chosen != null) {
                decided.put(chosen.ballot(), chosen);
            }
        }
        long units =
                decided.values().stream().map(EnteredBallot::unit).distinct().count();
        if (errors.isEmpty() && units < decided.size()) {
            errors.add(new FieldError("batch", Code.DUPLICATE, Phrase.of("voting.count.settle.unitTwice")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        store.settled(countNo, batch, actor);
        closing.close(count, batch, List.copyOf(decided.values()));
        access.record(count, actor, "settle", batch, "" + differences.size());
        callBacks.drawIfClosed(count, actor);
    }

    /** Neither reading is right: both are thrown away, and two people read the batch again. */
    @Transactional
    public void discard(String countNo, String batch, Actor actor) {
        VoteCount count = settling(countNo, batch, actor);
        store.discard(countNo, batch);
        access.record(count, actor, "discard", batch);
    }

    private VoteCount settling(String countNo, String batch, Actor actor) {
        VoteCount count = access.locked(countNo, actor, SETTLERS);
        BallotBatch present = access.batch(countNo, batch);
        if (present.state() != BallotBatch.State.DIFFERENT) {
            throw Conflict.inState(present.state().name(), Phrase.of("voting.count.conflict.nothingToSettle"));
        }
        if (actor.username().equals(present.firstBy()) || actor.username().equals(present.secondBy())) {
            throw Conflict.heldBy(
                    new Holder(actor.username(), actor.name()),
                    present.state().name(),
                    null,
                    Phrase.of("voting.count.conflict.thirdPerson"));
        }
        return count;
    }
}
