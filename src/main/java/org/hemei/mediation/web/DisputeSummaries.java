package org.hemei.mediation.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hemei.mediation.AgreementCourse;
import org.hemei.mediation.CaseFiles;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Party;
import org.hemei.mediation.PartyRole;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.tasks.CaseSummaries;
import org.hemei.tasks.CaseSummary;
import org.hemei.tasks.CaseSummary.Deed;
import org.hemei.tasks.CaseSummary.Fact;
import org.hemei.tasks.CaseSummary.Moment;
import org.hemei.tasks.CaseSummary.Stage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a mediator needs to know of a dispute while filling in a form. */
@Component
class DisputeSummaries implements CaseSummaries {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final DisputeRecords records;
    private final CaseFiles files;
    private final MessageSource messages;

    DisputeSummaries(DisputeRecords records, CaseFiles files, MessageSource messages) {
        this.records = records;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public String module() {
        return "mediation";
    }

    @Override
    public CaseSummary summary(String caseNo, Actor actor, Locale language) {
        return records.openIfVisible(caseNo, actor)
                .map(file -> new CaseSummary(
                        facts(file, language),
                        stages(file, language),
                        timeline(file, language),
                        deeds(file, language),
                        files.section(file, actor),
                        true))
                .orElseGet(() -> placeOnly(caseNo, language));
    }

    /** Police and other departments see their own task, and where it is, and nothing of the mediation. */
    private CaseSummary placeOnly(String caseNo, Locale language) {
        Fact place = fact("compound", records.placeOf(caseNo), language);
        return new CaseSummary(List.of(place), List.of(), List.of(), List.of(), null, false);
    }

    private List<Fact> facts(DisputeFile file, Locale language) {
        List<Fact> facts = new ArrayList<>();
        for (PartyRole role : PartyRole.values()) {
            String parties = file.parties().stream()
                    .filter(party -> party.role() == role)
                    .map(DisputeSummaries::told)
                    .collect(Collectors.joining("；"));
            facts.add(new Fact(text("mediation.partyRole." + role, language), parties));
        }
        facts.add(fact("category", text("mediation.category." + file.category(), language), language));
        facts.add(fact("compound", file.compound().name(), language));
        if (file.amount() != null) {
            facts.add(fact("amount", file.amount().toPlainString(), language));
        }
        facts.add(fact("description", file.description(), language));
        if (file.facts() != null) {
            facts.add(new Fact(text("mediation.summary.facts", language), file.facts()));
        }
        file.plan()
                .ifPresent(plan -> facts.add(new Fact(
                        text("mediation.case.nextSession", language),
                        CityTime.at(plan.at()).format(MINUTE) + " " + plan.place())));
        addCourse(facts, file, language);
        return facts;
    }

    /** A session is arranged on the page of the case, and looked up there before it is written down. */
    private List<Deed> deeds(DisputeFile file, Locale language) {
        boolean arrangeable =
                file.handled() && (file.isMediated() || file.plan().isPresent());
        return arrangeable
                ? List.of(new Deed(
                        text("mediation.session.arrange", language), "/disputes/" + file.caseNo() + "#sessions-title"))
                : List.of();
    }

    /** What was said last, what was agreed, and what of it is due next. */
    private void addCourse(List<Fact> facts, DisputeFile file, Locale language) {
        String minutes = file.sessions().isEmpty()
                ? null
                : file.sessions().get(file.sessions().size() - 1).minutes();
        if (minutes != null) {
            facts.add(new Fact(text("mediation.summary.minutes", language), minutes));
        }
        if (file.agreement() != null) {
            facts.add(new Fact(
                    text("mediation.summary.agreement", language),
                    file.agreement().text()));
        }
        AgreementCourse course = file.course();
        if (course != null && course.instalments().size() > 1) {
            course.instalments().stream()
                    .filter(instalment -> instalment.performedOn() == null)
                    .findFirst()
                    .ifPresent(next -> facts.add(new Fact(
                            text("mediation.summary.instalment", language), next.dueOn() + " " + next.what())));
        }
    }

    private static String told(Party party) {
        return party.phone() == null ? party.name() : party.name() + " " + party.phone();
    }

    private Fact fact(String field, String value, Locale language) {
        return new Fact(text("mediation.intake.label." + field, language), value);
    }

    private List<Stage> stages(DisputeFile file, Locale language) {
        List<Stage> stages = new ArrayList<>();
        for (DisputeState state : DisputeState.values()) {
            boolean passedBy = state == DisputeState.DECIDING && file.state() != DisputeState.DECIDING
                    || state == DisputeState.PERFORMING && file.isEnded() && file.agreement() == null;
            if (passedBy) {
                continue;
            }
            int order = Integer.compare(state.ordinal(), file.state().ordinal());
            Stage.State reached = order < 0 ? Stage.State.DONE : order == 0 ? Stage.State.NOW : Stage.State.AHEAD;
            stages.add(new Stage(text("mediation.state." + state, language), reached));
        }
        return stages;
    }

    private List<Moment> timeline(DisputeFile file, Locale language) {
        List<Moment> moments = file.history().stream()
                .map(entry ->
                        new Moment(CityTime.at(entry.at()), messages.getMessage(entry.what(), language), entry.who()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(moments);
        return moments;
    }

    private String text(String code, Locale language) {
        return messages.getMessage(code, null, language);
    }
}
