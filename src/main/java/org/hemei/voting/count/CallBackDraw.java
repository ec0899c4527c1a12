package org.hemei.voting.count;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.CallBackStore.Drawn;
import org.springframework.stereotype.Component;

/** Draws whose ballots are checked by a call, and sees to it that nobody signs before they were. */
@Component
class CallBackDraw {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CallBackStore store;
    private final CountStore counts;
    private final CountAccess access;
    private final Clock clock;

    CallBackDraw(CallBackStore store, CountStore counts, CountAccess access, Clock clock) {
        this.store = store;
        this.counts = counts;
        this.access = access;
        this.clock = clock;
    }

    void ask(String countNo, CallBackRule rule) {
        store.add(countNo, rule);
    }

    /** Once, as soon as no building is open; of the ballots in time, valid or not, so that nothing is told by it. */
    void drawIfClosed(VoteCount count, Actor actor) {
        String countNo = count.countNo();
        List<BallotBatch> batches = counts.batches(countNo);
        Optional<CallBackSample> sample = store.find(countNo);
        if (sample.isEmpty()
                || sample.get().drawnAt() != null
                || !batches.stream().allMatch(BallotBatch::closed)) {
            return;
        }
        List<Drawn> returned = new ArrayList<>();
        for (BallotBatch batch : batches) {
            counts.ballots(countNo, batch.batch(), Entry.STANDING).stream()
                    .filter(ballot -> !ballot.isLate(count.opensOn(), count.closesOn()))
                    .forEach(ballot -> returned.add(new Drawn(batch.batch(), ballot.unit())));
        }
        Collections.shuffle(returned, RANDOM);
        int size = sample.get().rule().sizeOf(returned.size());
        store.draw(countNo, returned.size(), returned.subList(0, size), clock.instant());
        access.record(count, actor, "sample", "" + size, "" + returned.size());
    }

    /** Whose ballot is not counted any more need not be asked about it; what they have said is kept. */
    void struckOff(VoteCount count, String unit, Actor actor) {
        find(count, unit).filter(one -> one.isUnanswered() || one.isUndecided()).ifPresent(one -> {
            Instant now = clock.instant();
            store.keepEarlier(count.countNo(), one, null, actor, now);
            store.answer(count.countNo(), one.number(), CallBack.Answer.STRUCK_OFF, actor, now);
        });
    }

    /** A unit of the sample is on the roll again: its owner is asked as if nobody had. */
    void reinstated(VoteCount count, String unit) {
        find(count, unit)
                .filter(one -> one.answer() == CallBack.Answer.STRUCK_OFF)
                .ifPresent(one -> store.reopen(count.countNo(), one.number()));
    }

    private Optional<CallBack> find(VoteCount count, String unit) {
        return store.find(count.countNo()).stream()
                .flatMap(sample -> sample.units().stream())
                .filter(one -> one.unit().equals(unit))
                .findFirst();
    }

    /** Empty where a first signature may be given. */
    List<Phrase> missing(String countNo) {
        List<Phrase> missing = new ArrayList<>();
        store.find(countNo).ifPresent(sample -> {
            if (sample.unanswered() > 0) {
                missing.add(Phrase.of("voting.callBack.unanswered", "" + sample.unanswered()));
            }
            if (sample.undecided() > 0) {
                missing.add(Phrase.of("voting.callBack.undecided", "" + sample.undecided()));
            }
        });
        return missing;
    }

    /** @throws Conflict while somebody has still to be called, or to decide on a ballot that its owner denies */
    void requireDone(String countNo) {
        missing(countNo).stream().findFirst().ifPresent(why -> {
            throw Conflict.inState("CALLING_BACK", why);
        });
    }
}
