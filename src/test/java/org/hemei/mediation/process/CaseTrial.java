package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.IntakeForm;
import org.hemei.platform.Conflict;
import org.hemei.platform.DemoTime;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.support.PassedElements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Cases that are registered on Monday 2 March 2026 and, if accepted that day, to be concluded by 2 April. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CaseTrial {

    static final String[] UP_TO_SESSION = {
        "decideAdmissibility", "recordConsent", "giveRightsNotice", "appointMediator", "recordFacts"
    };
    static final Map<String, Object> UNRESOLVED = Map.of("result", "UNRESOLVED");
    static final Map<String, Object> EXTEND = Map.of("applicant", "EXTEND", "respondent", "EXTEND");
    static final Map<String, Object> NEXT_TIER = Map.of("applicant", "NEXT_TIER", "respondent", "NEXT_TIER");
    static final Map<String, Object> WRITTEN =
            Map.of("form", "WRITTEN", "onTheSpot", false, "dueOn", "2026-06-30", "text", "六月底前付清。");

    /** Open to whoever ends without an agreement. */
    static final String[] ALWAYS = {"ARBITRATION", "ADMINISTRATIVE", "COURT"};

    @Autowired
    ApplicationContext application;

    @Autowired
    PassedElements passed;

    @Autowired
    DemoTime time;

    private final List<String> taken = new ArrayList<>();

    @BeforeEach
    void on2March() {
        on("2026-03-02");
    }

    @AfterEach
    void backToTheTimeOfTheMachine() {
        time.reset();
    }

    CheckedCase register(IntakeForm form) {
        CheckedCase registered = new CheckedCase(application, form, "2026-03-05", "2026-04-02");
        taken.add(registered.caseNo());
        return registered;
    }

    /** Ten in the morning of that day, whatever falls due before. */
    void on(String day) {
        time.moveTo(OffsetDateTime.parse(day + "T10:00:00+08:00").toInstant());
    }

    /** What none of the cases of these tests has passed. */
    Set<String> missed(String process) {
        return passed.missed(process, taken);
    }

    Set<String> missed(String process, CheckedCase dispute) {
        return passed.missed(process, List.of(dispute.caseNo()));
    }

    /** Refused for these fields, each with its code; the file and the tasks are as before. */
    static void refuses(CheckedCase dispute, Runnable attempt, String... errors) {
        unchangedBy(dispute, () -> Assertions.assertThatThrownBy(attempt::run)
                .isInstanceOf(InvalidInput.class)
                .extracting(refused -> ((InvalidInput) refused).errors(), list(FieldError.class))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly(errors));
    }

    /** Refused since the case has come further; the file and the tasks are as before. */
    static void refusesAsOver(CheckedCase dispute, Runnable attempt) {
        unchangedBy(dispute, () -> Assertions.assertThatThrownBy(attempt::run).isInstanceOf(Conflict.class));
    }

    private static void unchangedBy(CheckedCase dispute, Runnable attempt) {
        DisputeFile file = dispute.driver().file();
        var tasks = dispute.driver().tasks();
        attempt.run();
        assertThat(dispute.driver().file()).isEqualTo(file);
        assertThat(dispute.driver().tasks()).isEqualTo(tasks);
    }
}
