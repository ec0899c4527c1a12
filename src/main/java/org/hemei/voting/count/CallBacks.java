package org.hemei.voting.count;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Masking;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.voting.Choice;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before anybody signs for a count, some owners are called and asked whether the ballot of their unit is theirs; what
 * stands on it, nobody asks and nobody sees.
 */
@Service
public class CallBacks {

    /** Tries on different days or hours, after which an owner counts as not reached. */
    static final int TRIES = 3;

    static final int LONGEST_REASON = 500;
    static final Set<Role> DECIDING = Set.of(Role.SUPERVISOR, Role.LEAD);

    private final CallBackStore store;
    private final CallBackDraw draw;
    private final CountStore counts;
    private final CountAccess access;
    private final Rolls rolls;
    private final Audit audit;
    private final Clock clock;

    CallBacks(
            CallBackStore store,
            CallBackDraw draw,
            CountStore counts,
            CountAccess access,
            Rolls rolls,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.draw = draw;
        this.counts = counts;
        this.access = access;
        this.rolls = rolls;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whom to call, for those who know that they may see it. */
    @Transactional(readOnly = true)
    public Optional<CallBackSample> of(String countNo) {
        return store.find(countNo);
    }

    /** Why nobody can sign for the count yet as far as call-backs go; empty where they can. */
    @Transactional(readOnly = true)
    public List<Phrase> missing(String countNo) {
        return draw.missing(countNo);
    }

    /** For a reader who may see the case; who looks is written down. */
    @Transactional
    public CallBackFile open(VoteCount count, Actor actor) {
        audit.viewed(count.voteNo(), actor);
        boolean works = !actor.has(Role.AUDITOR) && count.signedBy() == null;
        boolean reads =
                actor.has(Role.AUDITOR) || DECIDING.stream().anyMatch(role -> actor.serves(count.street(), role));
        boolean calls = works && actor.serves(count.street(), Role.SUPERVISOR);
        boolean decides = works && DECIDING.stream().anyMatch(role -> actor.serves(count.street(), role));
        CallBackSample sample = store.find(count.countNo()).orElse(null);
        Map<String, RollUnit> units = new HashMap<>();
        rolls.units(count.voteNo()).forEach(unit -> units.put(unit.name(), unit));
        List<CallBackFile.Line> lines = sample == null
                ? List.of()
                : sample.units().stream()
                        .map(one ->
                                line(reads ? one : one.withoutReasons(), units.get(one.unit()), calls, decides, actor))
                        .toList();
        return new CallBackFile(sample, lines, calls, decides, count.signedBy() != null);
    }

    private static CallBackFile.Line line(
            CallBack one, @Nullable RollUnit unit, boolean calls, boolean decides, Actor actor) {
        boolean developers = unit != null && unit.unit().status().isDevelopers();
        List<String> owners = unit == null || developers
                ? List.of()
                : unit.unit().owners().stream()
                        .map(name -> calls ? name : Masking.name(name))
                        .toList();
        boolean second = !actor.username().equals(one.answeredBy());
        return new CallBackFile.Line(
                one,
                owners,
                developers,
                decides && second && one.isUndecided(),
                (calls || decides && one.answer() == CallBack.Answer.DENIED) && one.isCorrectable(actor.username()));
    }

    /** The owner says that they voted. */
    @Transactional
    public void confirm(String countNo, int number, Actor actor) {
        answer(countNo, number, CallBack.Answer.CONFIRMED, "reach", actor);
    }

    /** The owner says that they did not vote; a second person decides what becomes of the ballot. */
    @Transactional
    public void deny(String countNo, int number, Actor actor) {
        answer(countNo, number, CallBack.Answer.DENIED, "deny", actor);
    }

    /** Nobody answered; the third time, in another hour each, the owner counts as not reached. */
    @Transactional
    public void missed(String countNo, int number, @Nullable String typed, Actor actor) {
        VoteCount count = changing(countNo, actor, BallotCounts.COUNTERS);
        CallBack one = unanswered(countNo, number);
        Instant at = moment(typed);
        Instant drawn = Objects.requireNonNull(store.find(countNo).orElseThrow().drawnAt());
        if (at.isAfter(clock.instant()) || at.isBefore(drawn.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidInput("at", Code.IMPOSSIBLE, Phrase.of("voting.callBack.at.range", said(drawn)));
        }
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        if (one.tries().stream()
                .anyMatch(each -> each.at().truncatedTo(ChronoUnit.HOURS).equals(hour))) {
            throw new InvalidInput("at", Code.DUPLICATE, Phrase.of("voting.callBack.at.sameHour"));
        }
        store.tried(countNo, number, at, actor);
        int tries = one.tries().size() + 1;
        access.record(count, actor, "miss", one.unit(), "" + tries);
        if (tries >= TRIES) {
            store.answer(countNo, number, CallBack.Answer.NOT_REACHED, actor, clock.instant());
        }
    }

    private static String said(Instant at) {
        return CityTime.at(at)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    private static Instant moment(@Nullable String typed) {
        try {
            return LocalDateTime.parse(typed == null ? "" : typed.strip())
                    .atZone(CityTime.ZONE)
                    .toInstant();
        } catch (DateTimeParseException malformed) {
            throw new InvalidInput("at", Code.FORMAT, Phrase.of("voting.callBack.at.format"));
        }
    }

    /**
     * A second person decides what becomes of a ballot that its owner denies; forged, it is invalid from now on.
     *
     * @throws Conflict for the person who spoke to the owner, and where it is decided, naming who did
     * @throws InvalidInput without a reason
     */
    @Transactional
    public void decide(String countNo, int number, CallBack.Finding finding, @Nullable String typed, Actor actor) {
        VoteCount count = changing(countNo, actor, DECIDING);
        CallBack one = find(countNo, number);
        if (!one.isUndecided()) {
            throw Conflict.inState(
                    String.valueOf(one.answer()),
                    one.foundByName() == null
                            ? Phrase.of("voting.callBack.conflict.notDenied")
                            : Phrase.of("voting.callBack.conflict.decided", one.foundByName()));
        }
        if (actor.username().equals(one.answeredBy())) {
            throw Conflict.heldBy(
                    new Holder(actor.username(), actor.name()),
                    CallBack.Answer.DENIED.name(),
                    one.answeredAt(),
                    Phrase.of("voting.callBack.conflict.secondPerson"));
        }
        String reason = reason(typed);
        if (finding == CallBack.Finding.SET_ASIDE) {
            setAside(count, one);
        }
        store.decide(countNo, number, finding, reason, actor, clock.instant());
        access.record(count, actor, finding == CallBack.Finding.STANDS ? "uphold" : "setAside", one.unit());
    }

    /**
     * Of what counts only: both readings stay as they were made. A ballot that this one displaced does not take its
     * place, since the owner says that they have not voted at all.
     */
    private void setAside(VoteCount count, CallBack one) {
        List<EnteredBallot> ballots = counts.ballots(count.countNo(), one.batch(), Entry.STANDING).stream()
                .map(ballot -> ballot.unit().equals(one.unit()) ? invalid(count, ballot) : ballot)
                .toList();
        counts.ballots(count.countNo(), one.batch(), Entry.STANDING).stream()
                .filter(ballot -> ballot.unit().equals(one.unit()))
                .forEach(ballot -> counts.add(count.countNo(), one.batch(), Entry.DENIED, ballot));
        counts.put(count.countNo(), one.batch(), Entry.STANDING, ballots);
    }

    private static EnteredBallot invalid(VoteCount count, EnteredBallot ballot) {
        return new EnteredBallot(
                ballot.ballot(),
                ballot.unit(),
                ballot.receivedOn(),
                count.questions().stream().collect(Collectors.toMap(question -> question, question -> Choice.INVALID)),
                ballot.channel(),
                ballot.receivedAt());
    }

    private static String reason(@Nullable String typed) {
        String reason = PlainText.trimmed(typed);
        if (reason == null) {
            throw new InvalidInput("reason", Code.REQUIRED, Phrase.of("voting.callBack.reason.none"));
        }
        if (!PlainText.isStorable(reason) || reason.length() > LONGEST_REASON) {
            throw new InvalidInput(
                    "reason", Code.FORMAT, Phrase.of("voting.count.unseal.reason.long", "" + LONGEST_REASON));
        }
        return reason;
    }

    private void answer(String countNo, int number, CallBack.Answer answer, String action, Actor actor) {
        VoteCount count = changing(countNo, actor, BallotCounts.COUNTERS);
        CallBack one = unanswered(countNo, number);
        store.answer(countNo, number, answer, actor, clock.instant());
        access.record(count, actor, action, one.unit());
    }

    /** Nobody has spoken to the owner yet; whoever could not be reached may call back themselves. */
    private CallBack unanswered(String countNo, int number) {
        CallBack one = find(countNo, number);
        String by = one.answeredBy();
        if (by != null && one.answer() != CallBack.Answer.NOT_REACHED) {
            String name = String.valueOf(one.answeredByName());
            throw Conflict.heldBy(
                    new Holder(by, name),
                    String.valueOf(one.answer()),
                    one.answeredAt(),
                    Phrase.of("voting.callBack.conflict.answered", name));
        }
        return one;
    }

    CallBack find(String countNo, int number) {
        return store.find(countNo).stream()
                .flatMap(sample -> sample.units().stream())
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("call-back " + number + " of " + countNo));
    }

    VoteCount changing(String countNo, Actor actor, Set<Role> roles) {
        VoteCount count = access.locked(countNo, actor, roles);
        String signer = count.signedByName();
        if (signer != null) {
            throw Conflict.inState("SIGNED", Phrase.of("voting.callBack.conflict.signed", signer));
        }
        return count;
    }
}
