package org.hemei.voting.count;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.voting.Unit;
import org.hemei.voting.count.Unsealed.Whose;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose a ballot is, is sealed: one person asks with a reason, another agrees, and then the first looks once, at the
 * ballots that were named and at no others. All of it is written down.
 */
@Service
public class Unsealing {

    /** A default of ours; whoever needs more ballots than this needs a court. */
    static final int MOST_BALLOTS = 20;

    private static final int LONGEST_REASON = 500;

    /** A default of ours: two people act together, not one on what another once agreed to. */
    private static final Duration OPEN_FOR = Duration.ofHours(24);

    private static final Set<Role> ASKING = Set.of(Role.SUPERVISOR);
    private static final Set<Role> AGREEING = Set.of(Role.SUPERVISOR, Role.LEAD);
    private static final Set<Role> READING = Set.of(Role.SUPERVISOR, Role.LEAD, Role.AUDITOR);

    private final UnsealingStore store;
    private final CountStore counts;
    private final CountAccess access;
    private final Rolls rolls;
    private final Clock clock;

    Unsealing(UnsealingStore store, CountStore counts, CountAccess access, Rolls rolls, Clock clock) {
        this.store = store;
        this.counts = counts;
        this.access = access;
        this.rolls = rolls;
        this.clock = clock;
    }

    /** What was asked for in this count, the latest first. */
    @Transactional
    public List<UnsealingRequest> of(String countNo, Actor actor) {
        access.certified(countNo, actor, READING);
        return store.of(countNo);
    }

    /**
     * @param numbers of ballots, apart by spaces or commas
     * @throws InvalidInput naming a number that no ballot of the count has or several have, and a missing reason
     */
    @Transactional
    public void request(String countNo, @Nullable String numbers, @Nullable String reason, Actor actor) {
        VoteCount count = changing(countNo, actor, ASKING);
        List<FieldError> errors = new ArrayList<>();
        List<String> wanted = Arrays.stream(
                        Normalizer.normalize(Objects.requireNonNullElse(numbers, ""), Normalizer.Form.NFKC)
                                .split("[\\s,;、，；]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            errors.add(new FieldError("ballots", Code.REQUIRED, Phrase.of("voting.count.unseal.ballots.none")));
        } else if (wanted.size() > MOST_BALLOTS) {
            errors.add(new FieldError(
                    "ballots", Code.RANGE, Phrase.of("voting.count.unseal.ballots.many", "" + MOST_BALLOTS)));
        } else {
            Map<String, List<EnteredBallot>> known = ballots(countNo);
            wanted.stream()
                    .filter(number -> !known.containsKey(number))
                    .findFirst()
                    .ifPresent(number -> errors.add(new FieldError(
                            "ballots", Code.UNKNOWN, Phrase.of("voting.count.unseal.ballots.unknown", number))));
            wanted.stream()
                    .filter(number -> isAmbiguous(known, number))
                    .findFirst()
                    .ifPresent(number -> errors.add(new FieldError(
                            "ballots", Code.DUPLICATE, Phrase.of("voting.count.unseal.ballots.twice", number))));
        }
        String why = PlainText.trimmed(reason);
        if (why == null) {
            errors.add(new FieldError("reason", Code.REQUIRED, Phrase.of("voting.count.unseal.reason.none")));
        } else if (!PlainText.isStorable(why) || why.length() > LONGEST_REASON) {
            errors.add(new FieldError(
                    "reason", Code.FORMAT, Phrase.of("voting.count.unseal.reason.long", "" + LONGEST_REASON)));
        }
        if (why == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        long id = store.add(countNo, wanted, why, actor, clock.instant());
        // Many read the history; numbers and reasons are for those who may read the request.
        access.record(count, actor, "requestUnsealingOf", "" + id, "" + wanted.size());
    }

    /** @throws Conflict for the person who asked, and when it is agreed to already */
    @Transactional
    public void approve(String countNo, long id, Actor actor) {
        VoteCount count = changing(countNo, actor, AGREEING);
        UnsealingRequest request = locked(countNo, id);
        if (request.state() != UnsealingRequest.State.REQUESTED) {
            throw Conflict.inState(request.state().name(), Phrase.of("voting.count.unseal.decided"));
        }
        if (request.requestedBy().equals(actor.username())) {
            throw Conflict.heldBy(
                    new Holder(actor.username(), actor.name()),
                    request.state().name(),
                    request.requestedAt(),
                    Phrase.of("voting.count.unseal.samePerson"));
        }
        store.approve(id, actor, clock.instant());
        access.record(count, actor, "approveUnsealingOf", "" + id, request.requestedByName());
    }

    /**
     * The one look of the person who asked, within a day of the second person's agreement.
     *
     * @throws Conflict before that, after that, and for anybody else
     */
    @Transactional
    public List<Unsealed> open(String countNo, long id, Actor actor) {
        VoteCount count = changing(countNo, actor, ASKING);
        UnsealingRequest request = locked(countNo, id);
        if (!request.requestedBy().equals(actor.username())) {
            throw Conflict.heldBy(
                    new Holder(request.requestedBy(), request.requestedByName()),
                    request.state().name(),
                    request.requestedAt(),
                    Phrase.of("voting.count.unseal.theirs", request.requestedByName()));
        }
        Instant approved = request.approvedAt();
        if (request.state() != UnsealingRequest.State.APPROVED || approved == null) {
            throw Conflict.inState(request.state().name(), Phrase.of("voting.count.unseal.state." + request.state()));
        }
        if (clock.instant().isAfter(approved.plus(OPEN_FOR))) {
            throw Conflict.inState("EXPIRED", Phrase.of("voting.count.unseal.expired"));
        }
        Map<String, List<EnteredBallot>> known = ballots(countNo);
        request.ballots().stream()
                .filter(number -> isAmbiguous(known, number))
                .findFirst()
                .ifPresent(number -> {
                    throw Conflict.inState("AMBIGUOUS", Phrase.of("voting.count.unseal.ballots.twice", number));
                });
        store.open(id, clock.instant());
        access.record(
                count, actor, "openSealOf", "" + id, "" + request.ballots().size());
        Map<String, RollUnit> units = new HashMap<>();
        rolls.units(count.voteNo()).forEach(unit -> units.put(unit.name(), unit));
        return request.ballots().stream()
                .map(number -> Objects.requireNonNull(known.get(number)).get(0))
                .map(ballot -> unsealed(ballot, ballot.standing(count), units.get(ballot.unit())))
                .toList();
    }

    private static Unsealed unsealed(EnteredBallot ballot, PaperStanding standing, @Nullable RollUnit unit) {
        if (unit == null) {
            return new Unsealed(ballot, standing, Whose.OFF_ROLL, List.of());
        }
        return unit.unit().status().isDevelopers()
                ? new Unsealed(ballot, standing, Whose.DEVELOPER, List.of())
                : new Unsealed(
                        ballot, standing, Whose.OWNERS, List.copyOf(unit.unit().owners()));
    }

    private VoteCount changing(String countNo, Actor actor, Set<Role> roles) {
        if (actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " audits and opens no seals");
        }
        return access.certified(countNo, actor, roles);
    }

    private UnsealingRequest locked(String countNo, long id) {
        return store.lock(countNo, id).orElseThrow(() -> new NotFound("unsealing " + id + " of " + countNo));
    }

    /** A number is told apart within a batch only; where two have it, neither may be opened in place of the other. */
    private static boolean isAmbiguous(Map<String, List<EnteredBallot>> known, String number) {
        return known.getOrDefault(number, List.of()).size() > 1;
    }

    private Map<String, List<EnteredBallot>> ballots(String countNo) {
        return counts.batches(countNo).stream()
                .flatMap(batch -> counts.ballots(countNo, batch.batch(), Entry.STANDING).stream())
                .collect(Collectors.groupingBy(ballot -> Unit.plain(ballot.ballot())));
    }
}
