package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemei.election.HandledElection.FIRST;
import static org.hemei.election.HandledElection.LEAD;
import static org.hemei.election.HandledElection.SECOND;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.OwnersCalledBack;
import org.hemei.support.Sessions;
import org.hemei.voting.count.BatchBalance;
import org.hemei.voting.count.CallBack;
import org.hemei.voting.count.CallBackCorrections;
import org.hemei.voting.count.CallBacks;
import org.hemei.voting.count.CountCertification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was written down of a call by mistake is mended before anybody signs for the count. */
@DemoCityTest
class CallBackCorrectionTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private final Sessions sessions;
    private HandledElection election;
    private String countNo;
    private String path;

    @Autowired
    CallBackCorrectionTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    private void as(String username, BiConsumer<CallBacks, Actor> deed) {
        election.as(username, actor -> {
            deed.accept(application.getBean(CallBacks.class), actor);
            return true;
        });
    }

    private void correct(String username, String to, String because) {
        election.as(username, actor -> {
            application.getBean(CallBackCorrections.class).correct(countNo, 1, to, because, actor);
            return true;
        });
    }

    private List<String> wrong(String to, String because) {
        return election.faults(() -> correct(FIRST, to, because));
    }

    private CallBack called() {
        return application.getBean(CallBacks.class).of(countNo).orElseThrow().units().stream()
                .filter(one -> one.number() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(ThrowingCallable deed, String reason) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(
                        conflict.reason().code())
                .isEqualTo(reason));
    }

    private MockHttpServletResponse send(Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(form::param);
        return sessions.perform(FIRST, form).getResponse();
    }

    private String shown(String username) throws Exception {
        return sessions.perform(username, get(path)).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private BatchBalance balance() {
        return election.file().balance().get(0);
    }

    private long looks() {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from audit_view where case_no = ? and allowed and username = ?")
                .params(election.electionNo(), FIRST)
                .query(Long.class)
                .single();
    }

    @Test
    void anAnswerIsCorrectedUntilSomebodySignsAndTheOldOneIsKept() throws Exception {
        election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates()
                .withVoteOver()
                .take("closeVoting")
                .counted(9, 5);
        countNo = election.file().count().countNo();
        path = "/elections/" + election.electionNo() + "/call-backs";
        BatchBalance before = balance();

        refused(() -> correct(FIRST, "DENIED", "记错了"), "voting.callBack.conflict.notAnswered");
        as(FIRST, (calls, actor) -> calls.confirm(countNo, 1, actor));
        assertThatThrownBy(() -> correct(LEAD, "OPEN", "没有打过电话"))
                .as("only of a denial")
                .isInstanceOf(Denied.class);
        assertThat(wrong("MAYBE", " ")).containsExactly("to REQUIRED", "because REQUIRED");
        assertThat(wrong("CONFIRMED", "记错了")).containsExactly("to DUPLICATE");
        long looks = looks();
        MockHttpServletResponse rejected =
                send(Map.of("number", "1", "action", "correct", "to", "DENIED", "_idempotency", "look-" + countNo));
        assertThat(rejected.getContentAsString(StandardCharsets.UTF_8)).contains("1-because-error");
        assertThat(looks()).as("what a rejected form is shown with was seen").isGreaterThan(looks);
        assertThat(send(Map.of("number", "1", "action", "correct", "to", "DENIED", "because", "记错了"))
                        .getStatus())
                .isEqualTo(303);

        refused(() -> correct(FIRST, "CONFIRMED", "业主想起来了"), "voting.callBack.conflict.correctDenied");
        as(SECOND, (calls, actor) -> calls.decide(countNo, 1, CallBack.Finding.SET_ASIDE, "签名不一致", actor));
        assertThat(balance().invalid()).isEqualTo(before.invalid() + 1);
        for (String either : List.of(FIRST, SECOND)) {
            refused(() -> correct(either, "CONFIRMED", "业主想起来了"), "voting.callBack.conflict.correctDenied");
        }
        correct(LEAD, "OPEN", "要重新打电话");
        assertThat(balance()).as("as it was cast").isEqualTo(before);
        assertThat(called().answer()).isNull();
        assertThat(called().earlier())
                .extracting(CallBack.Earlier::answer, CallBack.Earlier::finding)
                .containsExactly(
                        tuple(CallBack.Answer.CONFIRMED, null),
                        tuple(CallBack.Answer.DENIED, CallBack.Finding.SET_ASIDE));
        assertThat(shown("auditor")).contains("要重新打电话", "签名不一致");
        assertThat(shown("bureau")).contains("原来：否认投票").doesNotContain("要重新打电话", "签名不一致", "记错了");
        assertThat(election.file().history().toString())
                .contains("voting.count.done.correctCallBackOf")
                .doesNotContain("记错了", "要重新打电话");

        OwnersCalledBack.confirm(application, countNo, FIRST);
        election.as(FIRST, actor -> {
            application.getBean(CountCertification.class).sign(countNo, actor);
            return true;
        });
        refused(() -> correct(SECOND, "OPEN", "晚了"), "voting.callBack.conflict.signed");
    }
}
