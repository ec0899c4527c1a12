package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Role;
import org.hemei.platform.InvalidInput;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.support.CaseDriver;
import org.hemei.support.OwnersCalledBack;
import org.hemei.support.PassingTime;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.Worklist;
import org.hemei.voting.count.BallotFiles;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.count.PlatformLists;
import org.hemei.voting.roll.RollDraft;
import org.hemei.voting.roll.RollReader;
import org.hemei.voting.roll.RollSigning;
import org.hemei.voting.roll.Rolls;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A vote on the roll of worked example A, in the hands of two supervisors, in a compound of its own. */
final class HandledVote {

    static final String FIRST = "supervisor";
    static final String SECOND = "supervisor2";
    static final String LEAD = "street.lead";
    static final String ORDINARY = "选聘物业服务企业";
    static final String SPECIAL = "外墙设置广告";

    /** Those of example A who agree, and those who do not; the others are silent. */
    static final Map<String, String> EXAMPLE_A =
            Map.of("1-101", "YES", "1-102", "YES", "1-104", "YES", "1-105", "NO", "1-108", "NO");

    private static final String STREET = "YZ-QH-WT";
    static final String ROLL =
            """
            building,unit,area,owners,status
            1,101,90.00,Zhang;Li,SOLD
            1,102,120.00,Wang,SOLD
            1,103,60.00,Wang,SOLD
            1,104,100.00,Zhao,SOLD
            1,105,100.00,Sun,SOLD
            1,106,80.00,Zhou,SOLD
            1,107,110.00,Buyer,UNDELIVERED
            1,108,70.00,,UNSOLD
            1,109,70.00,,UNSOLD
            1,110,80.00,Qian,SOLD
            """;

    private final ApplicationContext application;
    private final String voteNo;
    private final String compound;

    private HandledVote(ApplicationContext application, String voteNo, String compound) {
        this.application = application;
        this.voteNo = voteNo;
        this.compound = compound;
    }

    static HandledVote opened(ApplicationContext application) {
        String compound = compound(application);
        String no = CaseDriver.as(application, FIRST, actor -> application
                .getBean(OwnersVotes.class)
                .open(opening(compound), actor));
        return new HandledVote(application, no, compound);
    }

    static String compound(ApplicationContext application) {
        String code = "VO-" + UUID.randomUUID();
        application.getBean(Compounds.class).add(new Compound(code, "表决苑", "YZ-QH-WT-YS"));
        return code;
    }

    static VoteOpening opening(String compound) {
        return new VoteOpening(
                compound,
                Convener.COMMITTEE,
                List.of(
                        new VoteSubject(ORDINARY, "续聘一年，物业费不变。", LegalItem.FIRM, false),
                        new VoteSubject(SPECIAL, "利用外墙设置广告，收益归全体业主。", LegalItem.COMMON_PARTS, false)),
                "R-1");
    }

    /** As under another locality's rules. */
    HandledVote underProfile(String profile) {
        application
                .getBean(JdbcClient.class)
                .sql("update voting_vote set profile = ?, profile_version = 1 where vote_no = ?")
                .params(profile, voteNo)
                .update();
        return this;
    }

    String voteNo() {
        return voteNo;
    }

    VoteFile file() {
        return as(FIRST, actor -> application.getBean(VoteRecords.class).open(voteNo, actor));
    }

    <T> T as(String username, Function<Actor, T> action) {
        return CaseDriver.as(application, username, action);
    }

    void lets(String username, Consumer<Actor> action) {
        as(username, actor -> {
            action.accept(actor);
            return true;
        });
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    LocalDate today() {
        return LocalDate.now(application.getBean(Clock.class));
    }

    HandledVote until(String moment) {
        new PassingTime(application).until(voteNo, moment);
        return this;
    }

    List<TaskLine> tasks() {
        Actor supervisors = new Actor("everybody", "", List.of(new Duty(STREET, Role.SUPERVISOR)));
        return application.getBean(Worklist.class).openOf(voteNo, supervisors);
    }

    HandledVote waitsAt(String... steps) {
        assertThat(tasks().stream().map(line -> line.task().taskKey().replace("userTask_", "")))
                .containsExactlyInAnyOrder(steps);
        return this;
    }

    HandledVote take(String... steps) {
        for (String step : steps) {
            take(step, Map.of());
        }
        return this;
    }

    HandledVote take(String step, Map<String, Object> fields) {
        boolean second = step.equals("freezeVoteRoll") || step.equals("countersignVote");
        return does(second ? SECOND : FIRST, step, fields);
    }

    HandledVote does(String username, String step, Map<String, Object> fields) {
        if (step.equals("certifyVote")) {
            OwnersCalledBack.confirm(application, file().count().countNo(), username);
        }
        Map<String, Object> data = new HashMap<>(usual(step));
        data.putAll(fields);
        String id = tasks().stream()
                .map(TaskLine::task)
                .filter(task -> task.taskKey().equals("userTask_" + step))
                .map(task -> task.id())
                .findFirst()
                .orElseThrow(() -> new AssertionError(voteNo + " does not wait at " + step));
        as(username, actor -> application.getBean(TaskDesk.class).complete(id, null, data, actor));
        return this;
    }

    private Map<String, Object> usual(String step) {
        String today = today().toString();
        return switch (step) {
            case "checkVoteRoll" -> Map.of("checked", true);
            case "postVoteRoll" -> Map.of("postedOn", today, "places", "公告栏");
            case "endVoteRollPosting" -> Map.of("result", "STANDS");
            case "signVoteRoll", "freezeVoteRoll" ->
                Map.of("checksum", application.getBean(RollSigning.class).checksum(voteNo));
            case "publishMatters" -> notice(today(), today().plusDays(15));
            case "deliverBallots" -> Map.of("complete", true, "postedOn", today);
            case "closeVoteWindow" -> Map.of("returned", "5", "decision", "OPEN_BOXES");
            case "certifyVote" -> Map.of("countedOn", today, "watchers", "业主甲、业主乙", "balanced", true);
            case "countersignVote" -> Map.of("balanced", true);
            case "reconveneVote" -> Map.of("way", "AGAIN", "reason", "征求过业主意见。");
            case "publishDecision" -> Map.of("publishedOn", today, "places", "公告栏");
            case "closeObjections" -> Map.of("answered", true);
            case "fileVote" -> Map.of("shelf", "档案室三柜", "complete", true);
            default -> throw new IllegalArgumentException(step);
        };
    }

    static Map<String, Object> notice(LocalDate noticeOn, LocalDate opensOn) {
        return Map.of(
                "noticeOn", noticeOn.toString(),
                "committeeToldOn", noticeOn.toString(),
                "opensOn", opensOn.toString(),
                "closesOn", opensOn.plusDays(5).toString(),
                "places", "公告栏、各单元门口");
    }

    /** What is wrong with an attempt, each as {@code field CODE}. */
    static List<String> faults(ThrowingCallable attempt) {
        Throwable refusal = catchThrowable(attempt);
        assertThat(refusal).isInstanceOf(InvalidInput.class);
        return ((InvalidInput) refusal)
                .errors().stream()
                        .map(error -> error.field() + " " + error.code())
                        .toList();
    }

    HandledVote importRoll() {
        RollDraft draft = RollReader.read(stream(ROLL), Map.of(), null);
        assertThat(draft.errors()).isEmpty();
        Rolls rolls = application.getBean(Rolls.class);
        int revision = rolls.find(voteNo).map(roll -> roll.revision()).orElse(0);
        as(FIRST, actor -> rolls.keep(voteNo, compound, draft, revision, actor));
        return this;
    }

    HandledVote withFrozenRoll() {
        importRoll().take("checkVoteRoll", "postVoteRoll");
        LocalDate posted = file().roll().publicity().until();
        return until(posted.plusDays(1) + "T10:00").take("endVoteRollPosting", "signVoteRoll", "freezeVoteRoll");
    }

    /** To everybody in person, but nobody was at home in 110. */
    HandledVote delivered() {
        DeliveryDraft draft = as(FIRST, actor -> bean(BallotDelivery.class).take(voteNo, stream(deliveryCsv()), actor));
        assertThat(draft.errors()).isEmpty();
        return this;
    }

    String deliveryCsv() {
        return bean(Rolls.class).units(voteNo).stream()
                .map(unit -> unit.name() + (unit.name().equals("1-110") ? ",无法送达," : ",当面,") + today() + ",签收单\n")
                .collect(Collectors.joining("", "unit,way,deliveredOn,proof\n", ""));
    }

    HandledVote untilClosed() {
        return until(file().windowClosesOn().plusDays(1) + "T10:00");
    }

    /** Both people read the same. */
    HandledVote counted(Map<String, String> choices) {
        String csv = csv(choices, file().windowOpensOn());
        enter(FIRST, 1, csv);
        enter(SECOND, 2, csv);
        return this;
    }

    /** Both people bring the same list of the official platform. */
    HandledVote listed(String lines) {
        for (String username : List.of(FIRST, SECOND)) {
            EntryDraft draft = as(username, actor -> bean(PlatformLists.class)
                    .take(file().count().countNo(), stream("unit,question,choice,receivedAt\n" + lines), true, actor));
            assertThat(draft.errors()).isEmpty();
        }
        return this;
    }

    static String csv(Map<String, String> choices, LocalDate receivedOn) {
        StringBuilder csv = new StringBuilder("ballot,unit,question,choice,receivedAt\n");
        choices.forEach((unit, choice) -> List.of(ORDINARY, SPECIAL)
                .forEach(question ->
                        csv.append("B%s,%s,%s,%s,%s\n".formatted(unit, unit, question, choice, receivedOn))));
        return csv.toString();
    }

    void enter(String username, int entry, String csv) {
        enter(username, entry, "1", csv);
    }

    void enter(String username, int entry, String batch, String csv) {
        EntryDraft draft = as(username, actor -> bean(BallotFiles.class)
                .take(file().count(), batch, String.valueOf(entry), stream(csv), actor));
        assertThat(draft.errors()).isEmpty();
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
