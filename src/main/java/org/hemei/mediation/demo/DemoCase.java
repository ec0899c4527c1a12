package org.hemei.mediation.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.Alerts;
import org.hemei.mediation.Intake;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.SessionPlanning;
import org.hemei.mediation.Withdrawal;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.Worklist;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** One dispute on its way, done by the people of the demo city through the same services as by anybody else. */
class DemoCase {

    /** What it takes to act: the services, and who is acting. */
    @Component
    @Profile("demo")
    record Scene(
            Intake intake,
            TaskDesk desk,
            Worklist worklist,
            Withdrawal withdrawal,
            Alerts alerts,
            SessionPlanning planning,
            CurrentActor current,
            Clock clock) {

        DemoCase register(String username, IntakeForm form) {
            Actor actor = as(username);
            return new DemoCase(this, username, intake.register(form, actor));
        }

        Actor as(String username) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
            return current.get();
        }

        /** Nobody is logged in at start-up, and nobody shall remain so. */
        void end() {
            SecurityContextHolder.clearContext();
        }
    }

    private final Scene scene;
    private final String handler;
    private final String caseNo;

    private DemoCase(Scene scene, String handler, String caseNo) {
        this.scene = scene;
        this.handler = handler;
        this.caseNo = caseNo;
    }

    /** The same case at another office, where somebody else takes care of it. */
    DemoCase at(String other) {
        return new DemoCase(scene, other, caseNo);
    }

    void admitted() {
        complete(handler, "userTask_decideAdmissibility", Map.of("ground", "NONE"));
    }

    void declinedAsAgencyOnly() {
        complete(handler, "userTask_decideAdmissibility", Map.of("ground", "AGENCY_ONLY"));
    }

    void refused() {
        admitted();
        complete(handler, "userTask_recordConsent", Map.of("consent", false, "means", "PHONE"));
    }

    void accepted() {
        admitted();
        complete(handler, "userTask_recordConsent", Map.of("consent", true, "means", "IN_PERSON"));
    }

    void investigated(String mediator, String facts, boolean expertTest) {
        complete(
                handler,
                "userTask_giveRightsNotice",
                Map.of("givenOn", LocalDate.now(scene.clock()).toString(), "means", "IN_PERSON"));
        complete(handler, "userTask_appointMediator", Map.of("mediator", mediator, "conflictFree", true));
        complete(mediator, "userTask_recordFacts", Map.of("facts", facts, "expertTest", expertTest));
    }

    void session(String mediator, String result, String minutes) {
        complete(
                mediator,
                "userTask_holdSession",
                Map.of(
                        "heldAt",
                        OffsetDateTime.now(scene.clock())
                                .withSecond(0)
                                .withNano(0)
                                .toString(),
                        "present",
                        List.of("APPLICANT", "RESPONDENT"),
                        "minutes",
                        minutes,
                        "result",
                        result));
    }

    void agreed(String mediator, String form, boolean onTheSpot, String text) {
        complete(
                mediator,
                "userTask_recordAgreement",
                Map.of(
                        "form", form,
                        "body", "MC",
                        "effectiveOn", LocalDate.now(scene.clock()).toString(),
                        "onTheSpot", onTheSpot,
                        "text", text));
    }

    /** Both want what they were asked for. */
    void bothWant(String mediator, String answer) {
        complete(mediator, "userTask_askParties", Map.of("applicant", answer, "respondent", answer));
    }

    void agreedByInstalments(String mediator, String text, Map<LocalDate, String> instalments) {
        complete(
                mediator,
                "userTask_recordAgreement",
                Map.of(
                        "form",
                        "WRITTEN",
                        "body",
                        "MC",
                        "effectiveOn",
                        LocalDate.now(scene.clock()).toString(),
                        "onTheSpot",
                        false,
                        "text",
                        text,
                        "instalments",
                        instalments.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(one -> Map.of("on", one.getKey().toString(), "what", one.getValue()))
                                .toList()));
    }

    void appliedForConfirmation(String mediator) {
        String today = LocalDate.now(scene.clock()).toString();
        complete(mediator, "userTask_applyConfirmation", Map.of("wanted", true, "appliedOn", today, "jointly", true));
    }

    void performed(String mediator, String note) {
        complete(mediator, "userTask_checkPerformance", Map.of("performed", "YES", "note", note));
    }

    void revisited(String mediator, String note) {
        complete(mediator, "userTask_revisit", Map.of("satisfied", true, "note", note));
    }

    /** @param at as a browser sends it */
    void arranged(String mediator, String at, String place) {
        scene.planning().plan(caseNo, at, place, EnumSet.allOf(PartyRole.class), at, scene.as(mediator));
    }

    void reported(String kind, String note) {
        scene.alerts().report(caseNo, kind, note, scene.as(handler));
    }

    void withdrawn(String party, String reason) {
        scene.withdrawal().withdraw(caseNo, party, reason, scene.as(handler));
    }

    private void complete(String username, String taskKey, Map<String, Object> data) {
        Actor actor = scene.as(username);
        String task = scene.worklist().openOf(caseNo, actor).stream()
                .filter(line -> line.task().taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(caseNo + " does not wait at " + taskKey))
                .task()
                .id();
        scene.desk().complete(task, null, new HashMap<>(data), actor);
    }
}
