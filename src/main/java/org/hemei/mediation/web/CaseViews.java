package org.hemei.mediation.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hemei.mediation.AlertKind;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.Consent;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.Party;
import org.hemei.mediation.PartyKind;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.Session;
import org.hemei.mediation.SessionPlan;
import org.hemei.mediation.SessionPlanning;
import org.hemei.mediation.Source;
import org.hemei.mediation.StageFile;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.rulebook.Certainty;
import org.hemei.tasks.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A case as its page shows it, in the reader's language. */
@Component
class CaseViews {

    private final CaseWay way;
    private final SessionPlanning planning;
    private final Compounds compounds;
    private final MessageSource messages;
    private final Clock clock;

    CaseViews(CaseWay way, SessionPlanning planning, Compounds compounds, MessageSource messages, Clock clock) {
        this.way = way;
        this.planning = planning;
        this.compounds = compounds;
        this.messages = messages;
        this.clock = clock;
    }

    enum DeadlineState {
        OPEN,
        MET,
        MISSED
    }

    record DeadlineView(
            String name,
            DeadlineState state,
            @Nullable Due due,
            LocalDate date,
            LocalDate safeDate,
            boolean provisional,
            List<String> derivation,
            String source,
            @Nullable String certainty,
            @Nullable String change) {}

    record ConsentView(String what, boolean given, @Nullable String means, LocalDate on) {}

    record PartyView(
            PartyRole role,
            PartyKind kind,
            String name,
            @Nullable String phone,
            @Nullable String email,
            boolean applied,
            List<ConsentView> consents) {}

    record SessionView(
            int number,
            OffsetDateTime heldAt,
            String office,
            @Nullable String place,
            List<PartyRole> present,
            String result,
            @Nullable String minutes) {}

    /**
     * The session that is arranged.
     *
     * @param over whether its time has come and nobody has written down what became of it
     * @param warnings what speaks against its time
     */
    record PlanView(
            long id, OffsetDateTime at, String place, List<PartyRole> invited, boolean over, List<String> warnings) {}

    record AlertView(AlertKind kind, String note, OffsetDateTime at, String by) {}

    record Event(OffsetDateTime at, String what, String who, Tier tier) {}

    Map<String, Object> of(DisputeFile file, Locale language) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("dispute", CaseHead.of(file, others(file)));
        model.put("tiers", way.tiers(file, language));
        model.put("stations", way.stations(file, language));
        model.put("hops", way.hops(file, language));
        StageFile stage = file.stages().get(file.stages().size() - 1);
        model.put("stage", stage);
        model.put("plan", file.plan().map(plan -> plan(plan, file, language)).orElse(null));
        model.put(
                "alerts",
                file.alerts().stream()
                        .map(alert -> new AlertView(alert.kind(), alert.note(), CityTime.at(alert.at()), alert.by()))
                        .toList());
        putDeadlines(model, file, language);
        model.put(
                "parties",
                file.parties().stream()
                        .map(party -> party(party, file.source(), file.consents(), language))
                        .toList());
        model.put("sessions", sessions(file, language));
        model.put(
                "waysOut",
                file.waysOut().stream()
                        .map(way -> messages.getMessage(way, language))
                        .toList());
        model.put("history", history(file, language));
        return model;
    }

    private List<String> others(DisputeFile file) {
        return file.otherCompounds().stream()
                .map(code -> compounds.find(code).map(Compound::name).orElse(code))
                .toList();
    }

    /** What runs comes first, what burns most before it; what is over is kept apart. */
    private void putDeadlines(Map<String, Object> model, DisputeFile file, Locale language) {
        Map<Boolean, List<DeadlineView>> running = file.deadlines().stream()
                .sorted(Comparator.comparing(CaseDeadline::due))
                .collect(Collectors.partitioningBy(
                        CaseDeadline::isRunning,
                        Collectors.mapping(deadline -> deadline(deadline, language), Collectors.toList())));
        model.put("deadlines", running.get(true));
        model.put("pastDeadlines", running.get(false));
    }

    private DeadlineView deadline(CaseDeadline deadline, Locale language) {
        Instant end = CityTime.endOf(deadline.due());
        Instant met = deadline.isOfCourt() ? null : deadline.metAt();
        DeadlineState state =
                met == null ? DeadlineState.OPEN : met.isAfter(end) ? DeadlineState.MISSED : DeadlineState.MET;
        return new DeadlineView(
                messages.getMessage("mediation.deadline." + deadline.rule(), null, language),
                state,
                state == DeadlineState.OPEN ? Due.of(end, clock.instant()) : null,
                deadline.due(),
                deadline.safeDate(),
                deadline.provisional(),
                deadline.steps().stream()
                        .map(step -> messages.getMessage(step, language))
                        .toList(),
                language.getLanguage().equals("zh") ? deadline.sourceZh() : deadline.sourceEn(),
                certainty(deadline, language),
                change(deadline, language));
    }

    /** Who set another day, and why: what everybody should see at once. */
    private @Nullable String change(CaseDeadline deadline, Locale language) {
        return deadline.steps().stream()
                .filter(step -> step.code().equals("mediation.derivation.changed"))
                .reduce((earlier, later) -> later)
                .map(step -> messages.getMessage(step, language))
                .orElse(null);
    }

    /** What was not read in the text of the law itself is said to be so. */
    private @Nullable String certainty(CaseDeadline deadline, Locale language) {
        boolean sure = deadline.certainty() == Certainty.V || deadline.certainty() == Certainty.P;
        return sure ? null : messages.getMessage(deadline.certainty().explanation(), language);
    }

    /** Whoever brings a dispute to mediation wants it, and is asked no more. */
    private static boolean isApplicant(Party party, Source source) {
        return party.role() == PartyRole.APPLICANT && (source == Source.WRITTEN || source == Source.ORAL);
    }

    private PartyView party(Party party, Source source, List<Consent> consents, Locale language) {
        List<ConsentView> given = consents.stream()
                .filter(consent -> consent.party() == party.role())
                .map(consent -> new ConsentView(
                        messages.getMessage("mediation.consentTo." + consent.question(), null, language),
                        consent.given(),
                        consent.means() == null ? null : consent.means().name(),
                        CityTime.day(consent.recordedAt())))
                .toList();
        return new PartyView(
                party.role(),
                party.kind(),
                party.name(),
                party.phone(),
                party.email(),
                isApplicant(party, source),
                given);
    }

    private PlanView plan(SessionPlan plan, DisputeFile file, Locale language) {
        return new PlanView(
                Objects.requireNonNull(plan.id()),
                CityTime.at(plan.at()),
                plan.place(),
                plan.invited().stream().sorted().toList(),
                plan.at().isBefore(clock.instant()),
                planning.warnings(file).stream()
                        .map(warning -> messages.getMessage(warning, language))
                        .toList());
    }

    private List<SessionView> sessions(DisputeFile file, Locale language) {
        Map<Integer, String> places = file.plans().stream()
                .filter(plan -> plan.heldAs() != null)
                .collect(Collectors.toMap(SessionPlan::heldAs, SessionPlan::place, (first, second) -> second));
        List<SessionView> sessions = new ArrayList<>();
        for (Session session : file.sessions()) {
            sessions.add(new SessionView(
                    sessions.size() + 1,
                    CityTime.at(session.heldAt()),
                    messages.getMessage("offices.tier." + session.tier(), null, language),
                    places.get(sessions.size() + 1),
                    session.present().stream().sorted().toList(),
                    session.result().name(),
                    session.minutes()));
        }
        return sessions;
    }

    private List<Event> history(DisputeFile file, Locale language) {
        List<Event> events = file.history().stream()
                .map(entry -> new Event(
                        CityTime.at(entry.at()),
                        messages.getMessage(entry.what(), language),
                        entry.who(),
                        entry.tier()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(events);
        return events;
    }
}
