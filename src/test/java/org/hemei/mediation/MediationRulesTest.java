package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.platform.DemoTime;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mediator may not record; today is Monday 2 March 2026, ten in the morning. */
@DemoCityTest
class MediationRulesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    DemoTime time;

    @BeforeEach
    void on2March() {
        time.moveTo(OffsetDateTime.parse("2026-03-02T10:00:00+08:00").toInstant());
    }

    @AfterEach
    void backToTheTimeOfTheMachine() {
        time.reset();
    }

    @Test
    void anOralAgreementHasNothingLeftToDo() {
        CaseDriver agreed = waitingAt("recordAgreement");

        refused(agreed, "recordAgreement", Map.of("form", "ORAL", "onTheSpot", false), "form", Code.IMPOSSIBLE);
        refused(
                agreed,
                "recordAgreement",
                Map.of("form", "ORAL", "onTheSpot", false, "dueOn", "2026-06-30"),
                "form",
                Code.IMPOSSIBLE);
        agreed.complete("recordAgreement", Map.of("form", "WRITTEN", "onTheSpot", false));
        assertThat(agreed.file().outcome()).isEqualTo(Outcome.AGREED_WRITTEN);
    }

    @Test
    void anAgreementIsNotDueBeforeItTakesEffect() {
        CaseDriver agreed = waitingAt("recordAgreement");

        refused(agreed, "recordAgreement", written("2026-03-02", "2026-03-01"), "dueOn", Code.IMPOSSIBLE);
        agreed.complete("recordAgreement", written("2026-03-02", "2026-03-02"));
        assertThat(agreed.file().agreement()).extracting(Agreement::dueOn).isEqualTo(LocalDate.parse("2026-03-02"));
    }

    @Test
    void whatWasDoneOnTheSpotHasNoDueDay() {
        CaseDriver agreed = waitingAt("recordAgreement");

        agreed.complete("recordAgreement", Map.of("onTheSpot", true, "dueOn", "2026-06-30"));
        assertThat(agreed.file().agreement()).extracting(Agreement::dueOn).isNull();
    }

    @Test
    void aNoticeIsGivenNeitherTomorrowNorBeforeTheCase() {
        CaseDriver accepted = waitingAt("giveRightsNotice");

        refused(accepted, "giveRightsNotice", Map.of("givenOn", "2026-03-03"), "givenOn", Code.IMPOSSIBLE);
        refused(accepted, "giveRightsNotice", Map.of("givenOn", "2026-03-01"), "givenOn", Code.IMPOSSIBLE);
        accepted.complete("giveRightsNotice", Map.of("givenOn", "2026-03-02"));
        assertThat(accepted.file().stages())
                .extracting(StageFile::rightsGivenOn)
                .containsExactly(LocalDate.parse("2026-03-02"));
    }

    @Test
    void aDateBeforeTheCaseIsToldWithItsNameAndItsBound() {
        CaseDriver mediating = waitingAt("holdSession");

        assertThatThrownBy(() -> mediating.complete("holdSession", Map.of("heldAt", "2026-03-01T23:59:00+08:00")))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::message)
                        .containsExactly(
                                Phrase.of("mediation.beforeCase", Phrase.of("mediation.day.heldAt"), "2026-03-02")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-03T09:00:00+08:00", "2026-03-02T16:30:00Z", "2026-03-03T09:00"})
    void aSessionWasNotHeldTomorrowInBeijing(String heldAt) {
        CaseDriver mediating = waitingAt("holdSession");

        refused(mediating, "holdSession", Map.of("heldAt", heldAt), "heldAt", Code.IMPOSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T09:00:00+08:00", "2026-03-02T01:00:00Z", "2026-03-02T09:00"})
    void aSessionIsKeptByTheMomentItBegan(String heldAt) {
        CaseDriver mediating = waitingAt("holdSession").complete("holdSession", Map.of("heldAt", heldAt));

        assertThat(mediating.file().sessions())
                .extracting(Session::heldAt)
                .containsExactly(Instant.parse("2026-03-02T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere", "street", "guiyu", "auditor", "nobody"})
    void onlyAMediatorOfTheOfficeIsAppointed(String username) {
        CaseDriver accepted = waitingAt("appointMediator");

        refused(accepted, "appointMediator", Map.of("mediator", username), "mediator", Code.UNKNOWN);
        assertThatThrownBy(() -> appointDirectly(accepted, username))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::code)
                        .containsExactly(Code.UNKNOWN));
        assertThat(accepted.file().mediator()).isNull();
    }

    @Test
    void nobodyIsAppointedWhoseConflictsWereNotLookedAt() {
        CaseDriver accepted = waitingAt("appointMediator");

        refused(accepted, "appointMediator", Map.of("conflictFree", false), "conflictFree", Code.REQUIRED);
    }

    @Test
    void aTestThatIsWantedIsToldInTheHistory() {
        CaseDriver investigated = waitingAt("recordFacts").complete("recordFacts", Map.of("expertTest", true));

        assertThat(investigated.history()).endsWith("recordFactsWithTest");
        assertThat(investigated.file().expertTest()).isTrue();
    }

    private CaseDriver waitingAt(String step) {
        return CaseDriver.register(application, CaseDriver.leak()).upTo(step);
    }

    private static Map<String, Object> written(String effectiveOn, String dueOn) {
        return Map.of("form", "WRITTEN", "onTheSpot", false, "effectiveOn", effectiveOn, "dueOn", dueOn);
    }

    /** The field is named, the case and its task stay as they were. */
    private static void refused(CaseDriver driver, String step, Map<String, Object> fields, String field, Code code) {
        var file = driver.file();
        var tasks = driver.tasks();
        assertThatThrownBy(() -> driver.complete(step, fields))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("data." + field);
                            assertThat(error.code()).isEqualTo(code);
                        }));
        assertThat(driver.file()).isEqualTo(file);
        assertThat(driver.tasks()).isEqualTo(tasks);
    }

    private void appointDirectly(CaseDriver driver, String username) {
        Actor actor = new Actor(CaseDriver.RECEPTION, "李秀英", List.of());
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> application
                .getBean(Mediation.class)
                .appointMediator(driver.caseNo(), username, actor));
    }
}
