package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hemei.audit.Audit;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.DeadlineChange;
import org.hemei.mediation.IntakeForm;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.support.Absentees;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the office promised itself its lead may put off, with a reason; what the law or the parties set nobody may. */
@DemoCityTest
class DeadlineChangeTest {

    private static final String WHY = "当事人出差，下周回来。";

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @ParameterizedTest
    @ValueSource(strings = {"decideAdmissibility", "recordConsent"})
    void whatIsDueWithTheDeadlineMovesWithIt(String step) {
        HandledCase leak = at(step);
        change(leak, "street.lead", "acceptance", "2026-03-11", WHY);

        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-11");
        assertThat(leak.watches()).containsExactly("acceptance 2026-03-11 YZ-QH-WT-YS");
        assertThat(leak.at(step)).isEqualTo("YZ-QH-WT-YS/MEDIATOR 2026-03-11");
    }

    @Test
    void whatComesLaterIsDueOnTheNewDayToo() {
        HandledCase leak = at("decideAdmissibility");
        change(leak, "street.lead", "acceptance", "2026-03-11", WHY);

        leak.take("decideAdmissibility");

        assertThat(leak.at("recordConsent")).isEqualTo("YZ-QH-WT-YS/MEDIATOR 2026-03-11");
    }

    @Test
    void theFileTellsWhoChangedItAndWhy() {
        HandledCase leak = at("decideAdmissibility");
        change(leak, "street.lead", "acceptance", "2026-03-11", WHY);

        CaseDeadline changed = leak.file().deadlines().get(0);
        assertThat(changed.changedBy()).isEqualTo("street.lead");
        assertThat(changed.changeReason()).isEqualTo(WHY);
        assertThat(changed.startedOn()).isEqualTo("2026-03-02");
        assertThat(changed.internal()).isTrue();
        assertThat(changed.steps()).extracting(Phrase::code).containsExactly("mediation.derivation.changed");
        List<Audit.Entry> history = leak.file().history();
        assertThat(history.get(history.size() - 1)).satisfies(line -> {
            assertThat(line.who()).isEqualTo("周文慧");
            assertThat(line.what().args()).contains("2026-03-11", WHY);
        });
    }

    @Test
    void aRevisitAndACheckAfterUrgingAreTheOfficesOwn() {
        HandledCase arrears = inWriting();
        days.on("2026-07-01");
        arrears.take("checkPerformance", Map.of("performed", "NO"));
        change(arrears, "street.lead", "urging", "2026-07-20", WHY);
        assertThat(arrears.at("checkPerformance")).isEqualTo("community2 2026-07-20");

        arrears.take("checkPerformance");
        arrears.take("applyConfirmation", Map.of("wanted", false));
        change(arrears, "street.lead", "revisit", "2026-09-01", WHY);
        assertThat(arrears.at("revisit")).isEqualTo("community2 2026-09-01");
        assertThat(arrears.watches()).containsExactly("revisit 2026-09-01 YZ-QH-WT-YS");
        arrears.take("revisit", "archiveCase").isFiled();
    }

    @Test
    void theMonthOfTheLawIsChangedByNobody() {
        HandledCase leak = at("giveRightsNotice");

        leak.refused(Conflict.class, () -> change(leak, "street.lead", "conclusion", "2026-04-30", WHY));
        leak.refused(Denied.class, () -> change(leak, "community", "conclusion", "2026-04-30", WHY));
    }

    @Test
    void theMonthAtTheNextTierIsChangedByNobody() {
        HandledCase noise = asked("NEXT_TIER");

        assertThat(noise.deadlines()).contains("escalation 2026-04-02");
        noise.refused(Conflict.class, () -> change(noise, "street.lead", "escalation", "2026-04-30", WHY));
    }

    @Test
    void whatBothPartiesWereGrantedIsChangedByNobody() {
        HandledCase noise = asked("EXTEND");

        assertThat(noise.deadlines()).contains("extension 2026-05-06");
        noise.refused(Conflict.class, () -> change(noise, "street.lead", "extension", "2026-06-30", WHY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"judicialConfirmation", "performance"})
    void whatTheLawOrThePartiesSetForAnAgreementIsChangedByNobody(String rule) {
        HandledCase arrears = inWriting();

        arrears.refused(Conflict.class, () -> change(arrears, "street.lead", rule, "2026-07-31", WHY));
    }

    @Test
    void theYearForGoingToCourtIsChangedByNobody() {
        HandledCase decision = registered(CaseDriver.dispute("OWNERS_DECISION", "WRITTEN", null));
        decision.take("decideAdmissibility", Map.of("ground", "OWNERS_DECISION"));

        decision.refused(
                Conflict.class, () -> change(decision, "street.lead", "decisionRevocation", "2026-12-31", WHY));
    }

    @Test
    void theHalfYearOfAnElectionDisputeIsChangedByNobody() {
        HandledCase election = registered(CaseDriver.dispute("COMMITTEE_ELECTION", "WRITTEN", null));

        election.refused(
                Conflict.class, () -> change(election, "street.lead", "electionSupervision", "2026-12-31", WHY));
        election.refused(
                NotFound.class, () -> change(election, "qinghe.lead", "electionSupervision", "2026-12-31", WHY));
    }

    @Test
    void onlyTheLeadOfTheOfficeThatHasTheCaseChanges() {
        HandledCase leak = at("decideAdmissibility");

        leak.refused(Denied.class, () -> change(leak, "community", "acceptance", "2026-03-11", WHY));
        leak.refused(Denied.class, () -> change(leak, "auditor", "acceptance", "2026-03-11", WHY));
        leak.refused(NotFound.class, () -> change(leak, "street", "acceptance", "2026-03-11", WHY));
        leak.refused(NotFound.class, () -> change(leak, "changtai.lead", "acceptance", "2026-03-11", WHY));
        leak.refused(NotFound.class, () -> change(leak, "qinghe.lead", "acceptance", "2026-03-11", WHY));
    }

    @Test
    void whileTheLeadIsAwayTheOneAboveStandsIn() {
        HandledCase leak = at("decideAdmissibility");
        Absentees absentees = new Absentees(application);
        try {
            absentees.away("street.lead", 0, 7);
            change(leak, "qinghe.lead", "acceptance", "2026-03-11", WHY);
        } finally {
            absentees.everybodyReturns();
        }
        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-11");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          下周回来, due REQUIRED",
                "三月五日,     下周回来, due FORMAT",
                "2026-02-30, 下周回来, due FORMAT",
                "2026-03-01, 下周回来, due IMPOSSIBLE",
                "2027-03-03, 下周回来, due IMPOSSIBLE",
                "2026-03-11, -,      reason REQUIRED",
            })
    void aChangeNamesADayWithinAYearAndTheReason(@Nullable String due, @Nullable String reason, String fault) {
        HandledCase leak = at("decideAdmissibility");

        assertThat(leak.faults(() -> change(leak, "street.lead", "acceptance", due, reason)))
                .containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02", "2027-03-02"})
    void theFirstAndTheLastDayThatMayBeChosen(String due) {
        HandledCase leak = at("decideAdmissibility");
        change(leak, "street.lead", "acceptance", due, WHY);

        assertThat(leak.deadlines()).containsExactly("acceptance " + due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "revisit", "noSuchRule"})
    void whatDoesNotRunIsNotChanged(String rule) {
        HandledCase leak = at("giveRightsNotice");

        leak.refused(Conflict.class, () -> change(leak, "street.lead", rule, "2026-03-11", WHY));
    }

    @Test
    void ofTwoChangesAtOnceTheLaterStandsAndBothAreTold() throws Exception {
        HandledCase leak = at("decideAdmissibility");
        Together.at(List.of(attempt(leak, "2026-03-11"), attempt(leak, "2026-03-12")));

        assertThat(leak.history()).filteredOn("changeDeadline"::equals).hasSize(2);
        List<Audit.Entry> history = leak.file().history();
        String later =
                String.valueOf(history.get(history.size() - 1).what().args().get(1));
        assertThat(leak.deadlines()).containsExactly("acceptance " + later);
        assertThat(leak.watches()).containsExactly("acceptance " + later + " YZ-QH-WT-YS");
        assertThat(leak.at("decideAdmissibility")).isEqualTo("YZ-QH-WT-YS/MEDIATOR " + later);
    }

    private Callable<HandledCase> attempt(HandledCase leak, String day) {
        return () -> CaseDriver.as(application, "street.lead", lead -> {
            application.getBean(DeadlineChange.class).change(leak.caseNo(), "mediation.acceptance", day, WHY, lead);
            return leak;
        });
    }

    private void change(HandledCase leak, String username, String rule, @Nullable String due, @Nullable String reason) {
        leak.as(username, actor -> {
            application.getBean(DeadlineChange.class).change(leak.caseNo(), "mediation." + rule, due, reason, actor);
            return leak;
        });
    }

    private HandledCase asked(String answer) {
        return at("holdSession")
                .take("holdSession", Map.of("result", "UNRESOLVED"))
                .take("askParties", Map.of("applicant", answer, "respondent", answer));
    }

    private HandledCase inWriting() {
        return at("recordAgreement")
                .take("recordAgreement", Map.of("form", "WRITTEN", "onTheSpot", false, "dueOn", "2026-06-30"));
    }

    private HandledCase at(String step) {
        HandledCase leak = registered(CaseDriver.leak());
        leak.driver().upTo(step);
        return leak.look();
    }

    private HandledCase registered(IntakeForm form) {
        return new HandledCase(application, form);
    }
}
