package org.hemei.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.Denied;
import org.hemei.rulebook.Rulebook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists month by month what each mediator has concluded, for the subsidy by case (以案定补). */
@Service
public class Subsidies {

    private static final Set<Role> READERS = Set.of(Role.MEDIATOR, Role.LEAD, Role.AUDITOR);

    private final SubsidyStore store;
    private final Rulebook rulebook;

    Subsidies(SubsidyStore store, Rulebook rulebook) {
        this.store = store;
        this.rulebook = rulebook;
    }

    /**
     * A case and what it counts for.
     *
     * @param yuan by the rules the case was registered under
     * @param openable whether the reader may open the case itself
     */
    public record Entry(SubsidyLine line, BigDecimal yuan, boolean openable) {}

    /** What one mediator has concluded; {@code confirmed} are among the written ones. */
    public record Total(
            String mediator,
            String name,
            int cases,
            int oral,
            int written,
            int confirmed,
            int others,
            BigDecimal yuan) {}

    /**
     * The list of a month.
     *
     * @param withoutMediator how many cases were closed before a mediator was appointed, and count for nobody
     * @param everybody whether the reader sees the cases of others, too
     */
    public record Sheet(
            YearMonth month, List<Entry> entries, List<Total> totals, int withoutMediator, boolean everybody) {

        public BigDecimal yuan() {
            return totals.stream().map(Total::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A lead sees their office and those below, an auditor all, and a mediator what they have concluded themselves. */
    @Transactional(readOnly = true)
    public Sheet of(YearMonth month, Actor actor) {
        if (!actor.hasAny(READERS)) {
            throw new Denied(actor.username() + " reads no list of subsidies");
        }
        SubsidyStore.Scope scope = scope(actor);
        Instant from = start(month);
        Instant before = start(month.plusMonths(1));
        Map<String, SubsidyRates> rates = new HashMap<>();
        List<Entry> entries = store.closed(from, before, scope).stream()
                .map(line -> new Entry(
                        line,
                        rates.computeIfAbsent(line.profile() + '-' + line.profileVersion(), first -> rates(line))
                                .of(line),
                        isOpenTo(actor, line)))
                .toList();
        return new Sheet(month, entries, totals(entries), store.withoutMediator(from, before, scope), isWide(scope));
    }

    /** What a case counts for that is registered now. */
    public SubsidyRates rates() {
        return SubsidyRates.of(rulebook.current()).orElseThrow();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    private static SubsidyStore.Scope scope(Actor actor) {
        if (actor.has(Role.AUDITOR)) {
            return new SubsidyStore.Scope(null, actor.username());
        }
        Set<String> led = new TreeSet<>(actor.overseen());
        led.addAll(actor.offices(Set.of(Role.LEAD)));
        return new SubsidyStore.Scope(led, actor.username());
    }

    private static boolean isWide(SubsidyStore.Scope scope) {
        return scope.offices() == null || !scope.offices().isEmpty();
    }

    /** As {@link Dispute#isVisibleTo} has it, as far as the line tells. */
    private static boolean isOpenTo(Actor actor, SubsidyLine line) {
        return actor.has(Role.AUDITOR)
                || actor.username().equals(line.mediator())
                || actor.serves(line.office(), Role.MEDIATOR)
                || actor.serves(line.office(), Role.LEAD);
    }

    /** A profile from before there were subsidies leaves it to its present version, as it does with all parameters. */
    private SubsidyRates rates(SubsidyLine line) {
        return SubsidyRates.of(rulebook.profile(line.profile(), line.profileVersion()))
                .or(() -> SubsidyRates.of(rulebook.profile(line.profile())))
                .orElseThrow();
    }

    private static List<Total> totals(List<Entry> entries) {
        Map<String, List<Entry>> byMediator = new LinkedHashMap<>();
        entries.forEach(entry -> byMediator
                .computeIfAbsent(entry.line().mediator(), first -> new ArrayList<>())
                .add(entry));
        return byMediator.values().stream().map(Subsidies::total).toList();
    }

    private static Total total(List<Entry> entries) {
        SubsidyLine first = entries.get(0).line();
        int oral = 0;
        int written = 0;
        int confirmed = 0;
        BigDecimal yuan = BigDecimal.ZERO;
        for (Entry entry : entries) {
            oral += entry.line().form() == AgreementForm.ORAL ? 1 : 0;
            written += entry.line().form() == AgreementForm.WRITTEN ? 1 : 0;
            confirmed += entry.line().appliedOn() == null ? 0 : 1;
            yuan = yuan.add(entry.yuan());
        }
        int others = entries.size() - oral - written;
        return new Total(
                first.mediator(), first.mediatorName(), entries.size(), oral, written, confirmed, others, yuan);
    }
}
