package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.hemei.support.DeskClient.posting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hemei.offices.Duty;
import org.hemei.offices.OfficeStore;
import org.hemei.offices.Role;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Several people at the same thing at the same moment: one wins, the others are told who, and nothing is broken. */
@DemoCityTest
class ConcurrencyTest {

    /** In an office of their own choosing, so that no other test meets them. */
    static final String OFFICE = "YZ-QH-NH-AL";

    static final List<String> MEDIATORS =
            IntStream.range(0, 16).mapToObj("crowd%02d"::formatted).toList();

    @Autowired
    MockMvc web;

    @Autowired
    OfficeStore offices;

    @Autowired
    JdbcClient database;

    DeskClient desk;

    @BeforeEach
    void employ() throws Exception {
        desk = new DeskClient(web);
        if (offices.login(MEDIATORS.get(0)).isEmpty()) {
            String password = offices.login("anlan").orElseThrow().password();
            MEDIATORS.forEach(username -> offices.employ(
                    username, "众人" + username.substring(5), password, List.of(new Duty(OFFICE, Role.MEDIATOR))));
        }
        // The slow check of a password would keep them from arriving together.
        desk.read(MEDIATORS.get(0), "/me");
    }

    private String received() throws Exception {
        return desk.registered("anlan", dispute().put("compound", "C004"));
    }

    private static List<Callable<Answer>> each(Function<String, Callable<Answer>> deed) {
        return MEDIATORS.stream().map(deed).toList();
    }

    private static String theOnlyWinner(List<Answer> answers) {
        List<String> winners = new ArrayList<>();
        for (int i = 0; i < MEDIATORS.size(); i++) {
            if (answers.get(i).status() == 200) {
                winners.add(MEDIATORS.get(i));
            }
        }
        assertThat(winners).hasSize(1);
        String winner = winners.get(0);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(15)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.text("/holder/username")).isEqualTo(winner);
                    assertThat(answer.text("/holder/name")).isEqualTo("众人" + winner.substring(5));
                });
        return winner;
    }

    @RepeatedTest(3)
    void ofSixteenWhoCompleteOneSucceedsAndTheOthersAreToldWho() throws Exception {
        String caseNo = received();
        String task = desk.task("anlan", caseNo);
        List<Answer> answers = Together.at(
                each(username -> () -> desk.send(username, "/tasks/" + task + "/complete", completion(username))));
        String winner = theOnlyWinner(answers);
        Answer file = desk.read("anlan", "/disputes/" + caseNo);
        assertThat(file.body().path("history").findValuesAsText("what"))
                .filteredOn(what -> what.startsWith("受理前审查"))
                .hasSize(1);
        assertThat(file.text("/history/1/who")).isEqualTo("众人" + winner.substring(5));
        assertThat(desk.task("anlan", caseNo)).isNotEqualTo(task);
    }

    /** Some have opened the form before, some have not. */
    private static Map<String, ?> completion(String username) {
        Map<String, String> data = Map.of("ground", "NONE");
        return username.endsWith("1") ? Map.of("data", data) : Map.of("revision", 1, "data", data);
    }

    @RepeatedTest(3)
    void ofSixteenWhoClaimOneHoldsTheTask() throws Exception {
        String task = desk.task("anlan", received());
        List<Answer> answers =
                Together.at(each(username -> () -> desk.send(username, "/tasks/" + task + "/claim", "")));
        String winner = theOnlyWinner(answers);
        assertThat(desk.read("anlan", "/tasks/" + task).text("/assignee")).isEqualTo(winner);
    }

    @RepeatedTest(20)
    void aCompletionAndAWithdrawalAtOnceLeaveTheCaseWhole() throws Exception {
        String caseNo = received();
        String task = desk.task("anlan", caseNo);
        List<Answer> answers = Together.at(List.of(
                () -> desk.complete(MEDIATORS.get(0), task, Map.of("ground", "AGENCY_ONLY")),
                () -> desk.send(
                        MEDIATORS.get(1),
                        "/disputes/" + caseNo + "/withdraw",
                        Map.of("party", "APPLICANT", "reason", "和解"))));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        Answer file = desk.read("anlan", "/disputes/" + caseNo);
        assertThat(file.text("/state")).isEqualTo("CLOSED");
        assertThat(file.text("/outcome")).isEqualTo(answers.get(0).status() == 200 ? "DECLINED" : "WITHDRAWN");
        Answer filing = desk.read("anlan", "/tasks/" + desk.task("anlan", caseNo));
        assertThat(filing.text("/taskKey")).isEqualTo("userTask_archiveCase");
    }

    @Test
    void sixteenRegistrationsAtOnceHaveSixteenNumbers() throws Exception {
        List<Answer> answers = Together.at(each(
                username -> () -> desk.send(username, "/disputes", dispute().put("compound", "C004"))));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        List<Integer> numbers = answers.stream()
                .map(answer -> Integer.parseInt(answer.text("/caseNo").substring(6)))
                .sorted()
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.get(15) - numbers.get(0)).isEqualTo(15);
    }

    @Test
    void moreKeyedWithdrawalsThanConnectionsDoNotWaitForEachOther() throws Exception {
        List<Callable<Answer>> deeds = new ArrayList<>();
        for (String username : MEDIATORS) {
            String caseNo = received();
            deeds.add(() -> desk.call(
                    username,
                    posting("/disputes/" + caseNo + "/withdraw", Map.of("party", "APPLICANT", "reason", "和解"))
                            .header("Idempotency-Key", UUID.randomUUID())));
        }
        List<Answer> answers = Together.at(deeds);
        assertThat(answers).extracting(Answer::status).containsOnly(200);
    }

    @Test
    void oneWithdrawalSentTwiceAtOnceIsDoneOnce() throws Exception {
        String caseNo = received();
        Callable<Answer> deed = () ->
                desk.send("anlan", "/disputes/" + caseNo + "/withdraw", Map.of("party", "APPLICANT", "reason", "和解"));
        List<Answer> answers = Together.at(Collections.nCopies(4, deed));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409, 409);
        int withdrawals = database.sql("select count(*) from audit_entry where case_no = ? and action = 'withdraw'")
                .param(caseNo)
                .query(Integer.class)
                .single();
        assertThat(withdrawals).isEqualTo(1);
    }
}
