package org.hemei.voting.count;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mends what was written down of a call by mistake, until somebody signs for the count; the old answer is kept. */
@Service
public class CallBackCorrections {

    /** Nobody has spoken to the owner after all. */
    static final String NOT_CALLED = "OPEN";

    private final CallBacks callBacks;
    private final CallBackStore store;
    private final CountStore counts;
    private final CountAccess access;
    private final Clock clock;

    CallBackCorrections(CallBacks callBacks, CallBackStore store, CountStore counts, CountAccess access, Clock clock) {
        this.callBacks = callBacks;
        this.store = store;
        this.counts = counts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * By whoever makes the calls; a denial also by the lead, where the supervisors have noted it and decided on it.
     *
     * @param to {@code CONFIRMED}, {@code DENIED} or {@code OPEN}; what was decided on the old answer is void with it
     * @throws Conflict without an answer, after the first signature, and of a denial for whoever has noted
     *     it or decided on it
     * @throws InvalidInput without an answer that is another, or without a reason, at {@code to} and {@code because}
     */
    @Transactional
    public void correct(String countNo, int number, @Nullable String to, @Nullable String because, Actor actor) {
        VoteCount count = callBacks.changing(countNo, actor, CallBacks.DECIDING);
        CallBack present = callBacks.find(countNo, number);
        CallBack.Answer answer = present.answer();
        if (answer != CallBack.Answer.DENIED) {
            access.locked(countNo, actor, BallotCounts.COUNTERS);
        }
        if (answer == null || answer == CallBack.Answer.STRUCK_OFF) {
            throw Conflict.inState(String.valueOf(answer), Phrase.of("voting.callBack.conflict.notAnswered"));
        }
        if (!present.isCorrectable(actor.username())) {
            throw Conflict.heldBy(
                    new Holder(actor.username(), actor.name()),
                    answer.name(),
                    present.answeredAt(),
                    Phrase.of("voting.callBack.conflict.correctDenied"));
        }
        List<FieldError> errors = new ArrayList<>();
        CallBack.Answer right = answer(to, errors);
        if (errors.isEmpty() && right == answer && present.finding() == null) {
            errors.add(new FieldError("to", Code.DUPLICATE, Phrase.of("voting.callBack.correct.same")));
        }
        String reason = PlainText.trimmed(because);
        if (reason == null) {
            errors.add(new FieldError("because", Code.REQUIRED, Phrase.of("voting.callBack.correct.why")));
        } else if (!PlainText.isStorable(reason) || reason.length() > CallBacks.LONGEST_REASON) {
            errors.add(new FieldError(
                    "because",
                    Code.FORMAT,
                    Phrase.of("voting.count.unseal.reason.long", "" + CallBacks.LONGEST_REASON)));
        }
        if (reason == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Instant now = clock.instant();
        store.keepEarlier(countNo, present, reason, actor, now);
        if (present.finding() == CallBack.Finding.SET_ASIDE) {
            restore(countNo, present);
        }
        if (right == null) {
            store.reopen(countNo, number);
        } else {
            store.answer(countNo, number, right, actor, now);
        }
        access.record(count, actor, "correctCallBackOf", present.unit());
    }

    private static CallBack.@Nullable Answer answer(@Nullable String to, List<FieldError> errors) {
        if (NOT_CALLED.equals(to)) {
            return null;
        }
        if ("CONFIRMED".equals(to) || "DENIED".equals(to)) {
            return CallBack.Answer.valueOf(to);
        }
        errors.add(new FieldError("to", Code.REQUIRED, Phrase.of("voting.callBack.correct.none")));
        return null;
    }

    /** The ballot as it was before it was set aside, wherever an amendment of the roll has put it since. */
    private void restore(String countNo, CallBack one) {
        Map<String, EnteredBallot> denied = counts.ballots(countNo, one.batch(), Entry.DENIED).stream()
                .collect(Collectors.toMap(EnteredBallot::unit, Function.identity()));
        EnteredBallot original = denied.remove(one.unit());
        if (original != null) {
            for (int entry : new int[] {Entry.STANDING, Entry.STRUCK_OFF}) {
                counts.put(
                        countNo,
                        one.batch(),
                        entry,
                        counts.ballots(countNo, one.batch(), entry).stream()
                                .map(ballot -> ballot.unit().equals(one.unit()) ? original : ballot)
                                .toList());
            }
            counts.put(countNo, one.batch(), Entry.DENIED, List.copyOf(denied.values()));
        }
    }
}
