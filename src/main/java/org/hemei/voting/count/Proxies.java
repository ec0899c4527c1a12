package org.hemei.voting.count;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Masking;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.voting.Unit;
import org.hemei.voting.Voter;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who votes in an owner's place: by written authority (Civil Code arts. 161 to 165), or as the guardian of a minor or of
 * an adult without full capacity (arts. 23, 27 and 28); entered from the notice to the last day of the window.
 */
@Service
public class Proxies {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private final ProxyStore store;
    private final CountAccess access;
    private final BallotCounts counts;
    private final CountStore votes;
    private final Rolls rolls;
    private final AwaitedBallots awaited;
    private final Audit audit;
    private final Clock clock;

    Proxies(
            ProxyStore store,
            CountAccess access,
            BallotCounts counts,
            CountStore votes,
            Rolls rolls,
            AwaitedBallots awaited,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.counts = counts;
        this.votes = votes;
        this.rolls = rolls;
        this.awaited = awaited;
        this.audit = audit;
        this.clock = clock;
    }

    /** For a reader who may see the case; who looks is written down. */
    @Transactional
    public ProxyFile open(VoteCount count, Actor actor) {
        audit.viewed(count.voteNo(), actor);
        boolean keeper = actor.serves(count.street(), Role.SUPERVISOR) && !actor.has(Role.AUDITOR);
        Map<String, RollUnit> units = units(count);
        return new ProxyFile(
                store.limitOf(count.countNo()),
                store.of(count.countNo()).stream()
                        .map(proxy -> line(proxy, units.get(proxy.unit()), keeper))
                        .toList(),
                keeper && awaited.isOpen(count),
                counts.balance(count.countNo()));
    }

    private static ProxyFile.Line line(Proxy proxy, @Nullable RollUnit unit, boolean keeper) {
        boolean developers = unit != null && unit.unit().status().isDevelopers();
        List<String> owners = unit == null || developers
                ? List.of()
                : unit.unit().owners().stream()
                        .map(name -> keeper ? name : Masking.name(name))
                        .toList();
        return new ProxyFile.Line(keeper ? proxy : proxy.masked(), owners, developers, unit == null);
    }

    private Map<String, RollUnit> units(VoteCount count) {
        Map<String, RollUnit> units = new HashMap<>();
        rolls.units(count.voteNo()).forEach(unit -> units.put(unit.name(), unit));
        return units;
    }

    /**
     * @throws Conflict when the window is over, or the case was called off
     * @throws InvalidInput naming every field that cannot be accepted; a unit has one proxy, and where the locality has a
     *     limit, nobody votes for more owners than that by authority
     */
    @Transactional
    public void add(String countNo, ProxyForm form, Actor actor) {
        VoteCount count = open(countNo, actor);
        Map<String, RollUnit> units = units(count);
        List<Proxy> standing =
                store.of(countNo).stream().filter(Proxy::isStanding).toList();
        List<FieldError> errors = new ArrayList<>();
        RollUnit unit = unit(form.unit(), units, standing, errors);
        if (unit != null && votes.unitsIn(countNo, Entry.ONLINE).contains(unit.name())) {
            errors.add(new FieldError("unit", Code.IMPOSSIBLE, Phrase.of("voting.proxy.votedOnline", unit.name())));
        }
        Proxy.Kind kind = kind(form.kind(), errors);
        String name = text("name", form.name(), LONGEST_NAME, errors);
        LocalDate dated = day(form.dated(), errors);
        if (unit != null && kind == Proxy.Kind.PROXY && errors.isEmpty()) {
            refuseTooMany(countNo, unit, name, standing, units, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Proxy added = new Proxy(
                0,
                Objects.requireNonNull(unit).name(),
                Objects.requireNonNull(kind),
                name,
                Objects.requireNonNull(dated),
                actor.name(),
                null,
                null);
        store.add(countNo, added, actor, clock.instant());
        access.record(count, actor, "enterProxyOf", added.unit());
    }

    /** Owners as the roll merges them: two flats of one couple are one owner. Guardians are nobody's choice. */
    private void refuseTooMany(
            String countNo,
            RollUnit unit,
            String name,
            List<Proxy> standing,
            Map<String, RollUnit> units,
            List<FieldError> errors) {
        int limit = store.limitOf(countNo);
        List<Unit> represented = new ArrayList<>(List.of(unit.unit()));
        standing.stream()
                .filter(proxy ->
                        proxy.kind() == Proxy.Kind.PROXY && proxy.name().equals(name))
                .map(proxy -> units.get(proxy.unit()))
                .filter(Objects::nonNull)
                .forEach(other -> represented.add(other.unit()));
        if (limit > 0 && Voter.of(represented).size() > limit) {
            errors.add(new FieldError("name", Code.RANGE, Phrase.of("voting.proxy.tooMany", name, "" + limit)));
        }
    }

    private static @Nullable RollUnit unit(
            @Nullable String typed, Map<String, RollUnit> units, List<Proxy> standing, List<FieldError> errors) {
        String name = text("unit", typed, LONGEST_NAME, errors);
        if (name.isEmpty()) {
            return null;
        }
        RollUnit unit = units.get(name);
        if (unit == null) {
            errors.add(new FieldError("unit", Code.UNKNOWN, Phrase.of("voting.proxy.noUnit", name)));
            return null;
        }
        standing.stream()
                .filter(proxy -> proxy.unit().equals(name))
                .findFirst()
                .ifPresent(proxy -> errors.add(new FieldError(
                        "unit", Code.DUPLICATE, Phrase.of("voting.proxy.twice", name, proxy.enteredByName()))));
        return unit;
    }

    private static Proxy.@Nullable Kind kind(@Nullable String typed, List<FieldError> errors) {
        for (Proxy.Kind kind : Proxy.Kind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        errors.add(new FieldError("kind", Code.REQUIRED, Phrase.of("voting.proxy.kind.none")));
        return null;
    }

    private @Nullable LocalDate day(@Nullable String typed, List<FieldError> errors) {
        try {
            LocalDate day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (!day.isAfter(LocalDate.now(clock))) {
                return day;
            }
            errors.add(new FieldError("dated", Code.IMPOSSIBLE, Phrase.of("voting.proxy.dated.later")));
        } catch (DateTimeParseException malformed) {
            errors.add(new FieldError("dated", Code.FORMAT, Phrase.of("voting.count.file.received")));
        }
        return null;
    }

    /** On one line, as names are written on the roll; empty where something is wrong with it. */
    private static String text(String field, @Nullable String typed, int longest, List<FieldError> errors) {
        Phrase label = Phrase.of("voting.proxy.label." + field);
        String text = PlainText.trimmed(typed);
        if (text == null) {
            errors.add(new FieldError(field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", label)));
            return "";
        }
        if (!PlainText.isStorable(text)) {
            errors.add(new FieldError(field, Code.FORMAT, Phrase.of("platform.field.characters", label)));
            return "";
        }
        if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(field, Code.RANGE, Phrase.of("platform.field.tooLong", label, "" + longest)));
            return "";
        }
        return Unit.plain(text);
    }

    /**
     * The owner votes in person after all, or the authority was withdrawn.
     *
     * @throws Conflict when the window is over, and where it was withdrawn already, naming who did
     * @throws InvalidInput without a reason
     */
    @Transactional
    public void withdraw(String countNo, long id, @Nullable String typed, Actor actor) {
        VoteCount count = open(countNo, actor);
        Proxy proxy = store.of(countNo).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("proxy " + id + " of " + countNo));
        if (!proxy.isStanding()) {
            throw Conflict.inState(
                    "WITHDRAWN", Phrase.of("voting.proxy.conflict.withdrawn", String.valueOf(proxy.withdrawnByName())));
        }
        List<FieldError> errors = new ArrayList<>();
        String reason = text("reason", typed, LONGEST_REASON, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        store.withdraw(countNo, id, reason, actor, clock.instant());
        access.record(count, actor, "withdrawProxyOf", proxy.unit());
    }

    /** Whether somebody votes for a unit in its owner's place, and on paper. */
    @Transactional(readOnly = true)
    public boolean isRepresented(String countNo, String unit) {
        return store.of(countNo).stream()
                .anyMatch(proxy -> proxy.isStanding() && proxy.unit().equals(unit));
    }

    private VoteCount open(String countNo, Actor actor) {
        VoteCount count = access.locked(countNo, actor, BallotCounts.COUNTERS);
        if (!awaited.isAwaited(count)) {
            throw Conflict.inState("NOT_AWAITED", Phrase.of("voting.proxy.conflict.notAwaited"));
        }
        if (!awaited.isOpen(count)) {
            throw Conflict.inState(
                    "WINDOW_OVER",
                    Phrase.of("voting.proxy.conflict.over", count.closesOn().toString()));
        }
        return count;
    }
}
