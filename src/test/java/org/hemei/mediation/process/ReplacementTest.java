package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.AT_TIER;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hemei.audit.Audit;
import org.hemei.mediation.Replacement;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.InvalidInput;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A party may ask for another mediator, and nobody mediates where they have an interest; 王建国 was appointed first. */
@DemoCityTest
class ReplacementTest {

    private static final String WHY = "与申请人是亲戚。";

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @Test
    void theSuccessorGoesOnWhereTheOtherStopped() {
        HandledCase leak = at("recordFacts");
        assertThat(leak.at("recordFacts")).isEqualTo("community2 2026-04-02");
        replace(leak, "community", "community", WHY, true);

        assertThat(leak.at("recordFacts")).isEqualTo("community 2026-04-02");
        assertThat(leak.file().mediator()).isEqualTo("李秀英");
        leak.in(AT_TIER).variables().containsEntry("mediator", "community");
        leak.refused(Conflict.class, () -> leak.does("community2", "recordFacts", Map.of("facts", "渗水。")));
        leak.take("recordFacts");
        assertThat(leak.at("holdSession")).isEqualTo("community 2026-04-02");
        leak.take("holdSession", "recordAgreement");
        assertThat(leak.at("revisit")).startsWith("community ");
        leak.take("revisit", "archiveCase").isFiled();
    }

    @Test
    void theHistoryTellsWhoReplacedWhomAndWhy() {
        HandledCase leak = at("holdSession");
        replace(leak, "street.lead", "community", WHY, true);

        List<Audit.Entry> history = leak.file().history();
        assertThat(history.get(history.size() - 1)).satisfies(line -> {
            assertThat(line.what().code()).isEqualTo("mediation.history.replaceMediator");
            assertThat(line.what().args()).containsExactly("李秀英", Phrase.of("mediation.note", WHY));
            assertThat(line.who()).isEqualTo("周文慧");
        });
    }

    @Test
    void afterTheAgreementAllThatIsLeftGoesToTheSuccessor() {
        HandledCase arrears = at("recordAgreement")
                .take("recordAgreement", Map.of("form", "WRITTEN", "onTheSpot", false, "dueOn", "2026-06-30"));
        replace(arrears, "community", "community", WHY, true);

        assertThat(arrears.at("applyConfirmation")).isEqualTo("community 2026-04-01");
        assertThat(arrears.at("checkPerformance")).isEqualTo("community 2026-06-30");
        arrears.take("applyConfirmation", "checkPerformance");
        assertThat(arrears.at("revisit")).isEqualTo("community 2026-04-01");
    }

    @Test
    void whenThePartiesAreAskedTheSuccessorAsks() {
        HandledCase leak = at("holdSession").take("holdSession", Map.of("result", "UNRESOLVED"));
        replace(leak, "community2", "community", WHY, true);

        assertThat(leak.at("askParties")).isEqualTo("community 2026-04-02");
        leak.take("askParties", Map.of("applicant", "NEXT_TIER", "respondent", "NEXT_TIER"));
        leak.refused(Denied.class, () -> replace(leak, "community", "community2", WHY, true));
        leak.refused(Conflict.class, () -> replace(leak, "street", "street", WHY, true));
    }

    @Test
    void aReplacementNamesTheMediatorAndTheReasonAndThatThereIsNoConflict() {
        HandledCase leak = at("holdSession");

        assertThat(leak.faults(() -> replace(leak, "community", null, " ", false)))
                .containsExactly("mediator REQUIRED", "reason REQUIRED", "conflictFree REQUIRED");
        assertThat(leak.faults(() -> replace(leak, "community", "community", WHY, false)))
                .containsExactly("conflictFree REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "street", "street.lead", "auditor", "nobody"})
    void onlyAMediatorOfTheOfficeSucceeds(String username) {
        HandledCase leak = at("holdSession");

        assertThat(leak.faults(() -> replace(leak, "community", username, WHY, true)))
                .containsExactly("mediator UNKNOWN");
    }

    @Test
    void nobodySucceedsThemselves() {
        HandledCase leak = at("holdSession");

        assertThat(leak.faults(() -> replace(leak, "community", "community2", WHY, true)))
                .containsExactly("mediator DUPLICATE");
    }

    @Test
    void whoeverIsAwayDoesNotSucceed() {
        HandledCase leak = at("holdSession");
        Absentees absentees = new Absentees(application);
        try {
            absentees.away("community", 0, 7);
            assertThat(leak.faults(() -> replace(leak, "community2", "community", WHY, true)))
                    .containsExactly("mediator UNKNOWN");
        } finally {
            absentees.everybodyReturns();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"decideAdmissibility", "giveRightsNotice", "appointMediator"})
    void beforeAnybodyIsAppointedNobodyIsReplaced(String step) {
        HandledCase leak = at(step);

        leak.refused(Conflict.class, () -> replace(leak, "community", "community2", WHY, true));
    }

    @Test
    void inAClosedCaseNobodyIsReplaced() {
        HandledCase leak = at("archiveCase");

        leak.refused(Conflict.class, () -> replace(leak, "community", "community", WHY, true));
    }

    @Test
    void onlyThoseWhoHandleTheCaseReplace() {
        HandledCase leak = at("holdSession");

        leak.refused(NotFound.class, () -> replace(leak, "elsewhere", "community", WHY, true));
        leak.refused(NotFound.class, () -> replace(leak, "changtai.lead", "community", WHY, true));
        leak.refused(Denied.class, () -> replace(leak, "auditor", "community", WHY, true));
    }

    @Test
    void ofTwoWhoReplaceAtOnceTheSecondFindsItDone() throws Exception {
        HandledCase leak = at("holdSession");

        assertThat(Together.at(List.of(attempt(leak, "community"), attempt(leak, "street.lead"))))
                .containsExactlyInAnyOrder("done", "DUPLICATE");
        assertThat(leak.history()).filteredOn("replaceMediator"::equals).hasSize(1);
        assertThat(leak.at("holdSession")).isEqualTo("community 2026-04-02");
    }

    private Callable<String> attempt(HandledCase leak, String username) {
        return () -> {
            try {
                CaseDriver.as(application, username, actor -> {
                    application.getBean(Replacement.class).replace(leak.caseNo(), "community", WHY, true, actor);
                    return leak;
                });
                return "done";
            } catch (InvalidInput invalid) {
                return invalid.errors().get(0).code().name();
            }
        };
    }

    private void replace(
            HandledCase leak, String username, @Nullable String mediator, @Nullable String reason, boolean asked) {
        leak.as(username, actor -> {
            application.getBean(Replacement.class).replace(leak.caseNo(), mediator, reason, asked, actor);
            return leak;
        });
    }

    private HandledCase at(String step) {
        HandledCase leak = new HandledCase(application, CaseDriver.leak());
        leak.driver().upTo(step);
        return leak.look();
    }
}
