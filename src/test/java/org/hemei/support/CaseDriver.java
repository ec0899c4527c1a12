package org.hemei.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hemei.audit.Audit;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.Intake;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.IntakeForm.PartyForm;
import org.hemei.mediation.TransferGround;
import org.hemei.mediation.Transfers;
import org.hemei.mediation.Withdrawal;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Duty;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.tasks.OpenTask;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Takes one dispute through its steps, by the services the pages use and as the demo's people: each step is done by its
 * assignee, or else by somebody of the office it waits at.
 */
public final class CaseDriver {

    /** A mediator of the community, who does whatever nobody is assigned to. */
    public static final String RECEPTION = "community";
    /** Another mediator of the same community, who is appointed. */
    public static final String MEDIATOR = "community2";

    public static final PartyForm APPLICANT =
            new PartyForm("APPLICANT", "欧阳未央", "PERSON", "13812340201", "ouyang201@example.cn");
    public static final PartyForm RESPONDENT =
            new PartyForm("RESPONDENT", "司徒雨墨", "PERSON", "13912340301", "situ301@example.cn");

    /** The steps of a dispute that is settled in its first session. */
    private static final List<String> WAY = List.of(
            "decideAdmissibility",
            "recordConsent",
            "giveRightsNotice",
            "appointMediator",
            "recordFacts",
            "holdSession",
            "recordAgreement",
            "revisit",
            "archiveCase");

    private static final String COMMUNITY = "YZ-QH-WT-YS";

    private final ApplicationContext application;
    private final String caseNo;

    private CaseDriver(ApplicationContext application, String caseNo) {
        this.application = application;
        this.caseNo = caseNo;
    }

    /** A leak between two flats, brought by the applicant in writing. */
    public static IntakeForm leak() {
        return dispute("LEAK", "WRITTEN", null);
    }

    public static IntakeForm dispute(String category, String source, @Nullable String referralNo) {
        return new IntakeForm(
                "201室渗水",
                category,
                "301室卫生间渗水，201室吊顶泡坏。",
                "C001",
                List.of(APPLICANT, RESPONDENT),
                source,
                referralNo,
                null,
                null,
                "6800",
                true,
                null,
                null);
    }

    /** By the reception of the compound's community. */
    public static CaseDriver register(ApplicationContext application, IntakeForm form) {
        String community = application
                .getBean(Compounds.class)
                .find(String.valueOf(form.compound()))
                .map(Compound::community)
                .orElseThrow();
        String registrar = mediator(application, community, RECEPTION);
        Intake intake = application.getBean(Intake.class);
        return new CaseDriver(application, as(application, registrar, actor -> intake.register(form, actor)));
    }

    public String caseNo() {
        return caseNo;
    }

    /** Completes steps as they usually go, until the case waits at this one; {@code holdSession} by its short name. */
    public CaseDriver upTo(String step) {
        WAY.subList(0, WAY.indexOf(step)).forEach(this::complete);
        return this;
    }

    public CaseDriver complete(String step) {
        return complete(step, Map.of());
    }

    /** Completes a step with these fields, the others as usual. */
    public CaseDriver complete(String step, Map<String, Object> fields) {
        return submit(task(step), step, fields);
    }

    /** The same with a task that may no longer be open. */
    public CaseDriver submit(TaskLine line, String step, Map<String, Object> fields) {
        Map<String, Object> data =
                new HashMap<>(usual(step, String.valueOf(line.task().office())));
        data.putAll(fields);
        TaskDesk desk = application.getBean(TaskDesk.class);
        as(application, worker(line.task()), actor -> desk.complete(line.task().id(), null, data, actor));
        return this;
    }

    private String worker(OpenTask task) {
        String office = String.valueOf(task.office());
        Role role = Role.valueOf(String.valueOf(task.role()));
        return Objects.requireNonNullElseGet(
                task.assignee(),
                () -> role == Role.MEDIATOR
                        ? mediator(application, office, RECEPTION)
                        : application
                                .getBean(Offices.class)
                                .staff(office, role)
                                .get(0)
                                .username());
    }

    private static String mediator(ApplicationContext application, String office, String ofTheCommunity) {
        return office.equals(COMMUNITY)
                ? ofTheCommunity
                : application
                        .getBean(Offices.class)
                        .staff(office, Role.MEDIATOR)
                        .get(0)
                        .username();
    }

    public CaseDriver withdraw(String party) {
        return handling(actor -> {
            application.getBean(Withdrawal.class).withdraw(caseNo, party, "不想再谈了", actor);
            return this;
        });
    }

    public CaseDriver transfer(String office, TransferGround ground) {
        return handling(actor -> {
            application.getBean(Transfers.class).transfer(caseNo, office, ground.name(), "由该单位办理更合适。", actor);
            return this;
        });
    }

    /** Does something as a mediator of the office that has the case. */
    public <T> T handling(Function<Actor, T> action) {
        String office = application
                .getBean(JdbcClient.class)
                .sql("select office from mediation_dispute where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        return as(application, mediator(application, office, RECEPTION), action);
    }

    /** The open tasks of the case as the work list has them, whosever they are. */
    public List<TaskLine> tasks() {
        Offices offices = application.getBean(Offices.class);
        List<Duty> duties = offices.chain().stream()
                .flatMap(office -> Stream.concat(
                        Stream.of(new Duty(office.code(), Role.MEDIATOR), new Duty(office.code(), Role.LEAD)),
                        offices.departmentsOf(office.code(), Role.POLICE).stream()
                                .map(police -> new Duty(police.code(), Role.POLICE))))
                .toList();
        return application.getBean(Worklist.class).openOf(caseNo, new Actor("everybody", "", duties));
    }

    public TaskLine task(String step) {
        return tasks().stream()
                .filter(line -> line.task().taskKey().equals("userTask_" + step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(caseNo + " does not wait at " + step + " but at " + tasks()));
    }

    /** The case as the office that has it sees it. */
    public DisputeFile file() {
        return handling(actor -> application.getBean(DisputeRecords.class).open(caseNo, actor));
    }

    /** The message codes of the lines of the case's history, without their common prefix. */
    public List<String> history() {
        return file().history().stream()
                .map(Audit.Entry::what)
                .map(Phrase::code)
                .map(code -> code.replace("mediation.history.", ""))
                .toList();
    }

    public static <T> T as(ApplicationContext application, String username, Function<Actor, T> action) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        try {
            return action.apply(application.getBean(CurrentActor.class).get());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Map<String, Object> usual(String step, String office) {
        Clock clock = application.getBean(Clock.class);
        String today = LocalDate.now(clock).toString();
        String now = OffsetDateTime.now(clock).withSecond(0).withNano(0).toString();
        return switch (step) {
            case "decideAdmissibility" -> Map.of("ground", "NONE");
            case "settleCompetence" -> Map.of("reason", "小区在该单位辖区内。");
            case "recordConsent" -> Map.of("consent", true, "means", "PHONE");
            case "giveRightsNotice" -> Map.of("givenOn", today, "means", "WRITTEN");
            case "appointMediator" -> Map.of("mediator", mediator(application, office, MEDIATOR), "conflictFree", true);
            case "recordFacts" -> Map.of("facts", "301室防水层老化。", "expertTest", false);
            case "holdSession" ->
                Map.of(
                        "heldAt",
                        now,
                        "present",
                        List.of("APPLICANT", "RESPONDENT"),
                        "minutes",
                        "双方各让一步。",
                        "result",
                        "AGREED");
            case "recordAgreement" ->
                Map.of(
                        "form",
                        "ORAL",
                        "body",
                        "MC",
                        "effectiveOn",
                        today,
                        "onTheSpot",
                        true,
                        "text",
                        "当场付清六千八百元，双方再无争议。");
            case "askParties" -> Map.of("applicant", "TERMINATE", "respondent", "TERMINATE");
            case "applyConfirmation" -> Map.of("wanted", true, "appliedOn", today, "jointly", true);
            case "checkPerformance" -> Map.of("performed", "YES");
            case "revisit" -> Map.of("satisfied", true);
            case "archiveCase" -> Map.of("checked", true);
            case "superviseDeadline" -> Map.of("ordered", "三日内办结。");
            case "answerAlert", "attendAlert" -> Map.of("measures", "已到场劝离，双方情绪平稳。");
            default -> throw new IllegalArgumentException(step);
        };
    }
}
