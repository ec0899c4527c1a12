package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Role;
import org.hemei.platform.InvalidInput;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.support.CaseDriver;
import org.hemei.support.OwnersCalledBack;
import org.hemei.support.PassingTime;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.Worklist;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.BallotReader;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.roll.RollDraft;
import org.hemei.voting.roll.RollReader;
import org.hemei.voting.roll.RollSigning;
import org.hemei.voting.roll.Rolls;
import org.springframework.context.ApplicationContext;

/** An election of ten owners with equal flats, in the hands of two supervisors, in a compound of its own. */
final class HandledElection {

    static final String FIRST = "supervisor";
    static final String SECOND = "supervisor2";
    static final String LEAD = "street.lead";

    private static final int OWNERS = 10;
    private static final String STREET = "YZ-QH-WT";

    private final ApplicationContext application;
    private final String electionNo;
    private final String compound;

    private HandledElection(ApplicationContext application, String electionNo, String compound) {
        this.application = application;
        this.electionNo = electionNo;
        this.compound = compound;
    }

    static HandledElection first(ApplicationContext application) {
        String compound = compound(application);
        return opened(application, compound, "FIRST");
    }

    /** With a committee whose term ends on this day. */
    static HandledElection again(ApplicationContext application, String termEndsOn) {
        String compound = compound(application);
        LocalDate ends = LocalDate.parse(termEndsOn);
        application
                .getBean(CommitteeTerms.class)
                .register(new CommitteeTerm(compound, ends.minusYears(5).plusDays(1), ends, 5, null));
        return opened(application, compound, "RE_ELECTION");
    }

    static String compound(ApplicationContext application) {
        String code = "EL-" + UUID.randomUUID();
        application.getBean(Compounds.class).add(new Compound(code, "试验苑", "YZ-QH-WT-YS"));
        return code;
    }

    static HandledElection opened(ApplicationContext application, String compound, String kind) {
        Opening opening = application.getBean(Opening.class);
        String no =
                CaseDriver.as(application, FIRST, actor -> opening.open(new OpeningForm(compound, kind, "5"), actor));
        return new HandledElection(application, no, compound);
    }

    /** One that was opened elsewhere. */
    static HandledElection of(ApplicationContext application, String electionNo, String compound) {
        return new HandledElection(application, electionNo, compound);
    }

    String electionNo() {
        return electionNo;
    }

    String compound() {
        return compound;
    }

    ElectionFile file() {
        return as(FIRST, actor -> application.getBean(ElectionRecords.class).open(electionNo, actor));
    }

    <T> T as(String username, Function<Actor, T> action) {
        return CaseDriver.as(application, username, action);
    }

    private String today() {
        return LocalDate.now(application.getBean(Clock.class)).toString();
    }

    HandledElection until(String moment) {
        new PassingTime(application).until(electionNo, moment);
        return this;
    }

    List<TaskLine> tasks() {
        Actor supervisors = new Actor("everybody", "", List.of(new Duty(STREET, Role.SUPERVISOR)));
        return application.getBean(Worklist.class).openOf(electionNo, supervisors);
    }

    HandledElection waitsAt(String... steps) {
        assertThat(tasks().stream().map(line -> line.task().taskKey().replace("userTask_", "")))
                .containsExactlyInAnyOrder(steps);
        return this;
    }

    TaskLine task(String step) {
        return tasks().stream()
                .filter(line -> line.task().taskKey().equals("userTask_" + step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(electionNo + " does not wait at " + step));
    }

    /** As these steps usually go. */
    HandledElection take(String... steps) {
        for (String step : steps) {
            take(step, Map.of());
        }
        return this;
    }

    HandledElection take(String step, Map<String, Object> fields) {
        boolean second = step.equals("freezeRoll") || step.equals("countersignCount");
        return does(second ? SECOND : FIRST, step, fields);
    }

    HandledElection does(String username, String step, Map<String, Object> fields) {
        if (step.equals("certifyCount")) {
            OwnersCalledBack.confirm(application, file().count().countNo(), username);
        }
        Map<String, Object> data = new HashMap<>(UsualElectionSteps.of(step, today(), checksum()));
        data.putAll(fields);
        String id = task(step).task().id();
        as(username, actor -> application.getBean(TaskDesk.class).complete(id, null, data, actor));
        return this;
    }

    /** What is wrong with an attempt, each as {@code field CODE}. */
    List<String> faults(ThrowingCallable attempt) {
        Throwable refusal = catchThrowable(attempt);
        assertThat(refusal).isInstanceOf(InvalidInput.class);
        return ((InvalidInput) refusal)
                .errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList();
    }

    private String checksum() {
        return application.getBean(Rolls.class).find(electionNo).isEmpty()
                ? ""
                : application.getBean(RollSigning.class).checksum(electionNo);
    }

    HandledElection importRoll() {
        RollDraft draft = RollReader.read(stream(rollCsv()), Map.of(), null);
        assertThat(draft.errors()).isEmpty();
        Rolls rolls = application.getBean(Rolls.class);
        int revision = rolls.find(electionNo).map(roll -> roll.revision()).orElse(0);
        as(FIRST, actor -> rolls.keep(electionNo, compound, draft, revision, actor));
        return this;
    }

    static String rollCsv() {
        StringBuilder csv = new StringBuilder("building,unit,area,owners,status\n");
        IntStream.rangeClosed(1, OWNERS)
                .forEach(number -> csv.append("1,10%d,100.00,%s,SOLD\n".formatted(number - 1, owner(number))));
        return csv.toString();
    }

    static String owner(int number) {
        return "业主" + number;
    }

    static String unit(int number) {
        return "1-10" + (number - 1);
    }

    static Map<String, Object> candidate(int number) {
        return Map.of("name", owner(number), "unit", unit(number), "standing", "OWNER", "partyMember", number == 1);
    }

    /** Owners 1 to {@code voters} agree to owners 1 to {@code agreed}, and to nobody else. */
    static String ballotsCsv(int voters, int agreed, Set<String> questions, String receivedOn) {
        StringBuilder csv = new StringBuilder("ballot,unit,question,choice,receivedAt\n");
        for (int voter = 1; voter <= voters; voter++) {
            for (int number = 1; number <= OWNERS; number++) {
                if (questions.contains(owner(number))) {
                    String choice = number <= agreed ? "YES" : "NO";
                    csv.append("B%d,%s,%s,%s,%s\n".formatted(voter, unit(voter), owner(number), choice, receivedOn));
                }
            }
        }
        return csv.toString();
    }

    /** Both people read the same. */
    HandledElection counted(int voters, int agreed) {
        ElectionFile file = file();
        Set<String> questions = new HashSet<>(file.count().questions());
        String csv = ballotsCsv(voters, agreed, questions, file.windowOpensOn().toString());
        enter(FIRST, 1, csv);
        enter(SECOND, 2, csv);
        return this;
    }

    void enter(String username, int entry, String csv) {
        ElectionFile file = file();
        Set<String> units = new HashSet<>();
        IntStream.rangeClosed(1, OWNERS).forEach(number -> units.add(unit(number)));
        EntryDraft draft = BallotReader.read(
                stream(csv), units, file.count().questions(), LocalDate.now(application.getBean(Clock.class)));
        assertThat(draft.errors()).isEmpty();
        as(username, actor -> application
                .getBean(BallotCounts.class)
                .enter(file.count().countNo(), "1", entry, draft, actor));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** From the group to the frozen roll; ends on 13 July when begun in June. */
    HandledElection withFrozenRoll() {
        take("formGroup");
        importRoll();
        take("checkRoll", "postRoll");
        LocalDate posted = file().roll().publicity().until();
        return until(posted.plusDays(1) + "T10:00").take("endRollPosting", "signRoll", "freezeRoll");
    }

    HandledElection withCandidates() {
        take("registerCandidates", "postCandidates");
        LocalDate until = file().deadlines().stream()
                .filter(deadline -> deadline.rule().equals("election.candidatePublication") && deadline.isRunning())
                .map(ElectionDeadline::due)
                .findFirst()
                .orElseThrow();
        return until(until.plusDays(1) + "T10:00").take("confirmCandidates");
    }

    /** Announced today for the first day the law allows, and open for five days. */
    HandledElection withVoteOver() {
        LocalDate opens = LocalDate.parse(today()).plusDays(15);
        take(
                "giveNotice",
                Map.of(
                        "opensOn",
                        opens.toString(),
                        "closesOn",
                        opens.plusDays(5).toString()));
        return until(opens.plusDays(6) + "T10:00");
    }

    static List<Map<String, Object>> members() {
        return List.of(member("吴主任", "STREET", true), member("业主8", "OWNER", false), member("业主9", "OWNER", false));
    }

    static Map<String, Object> member(String name, String capacity, boolean head) {
        return Map.of("name", name, "capacity", capacity, "head", head);
    }
}
