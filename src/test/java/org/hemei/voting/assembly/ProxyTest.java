package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.voting.assembly.HandledVote.EXAMPLE_A;
import static org.hemei.voting.assembly.HandledVote.FIRST;
import static org.hemei.voting.assembly.HandledVote.LEAD;
import static org.hemei.voting.assembly.HandledVote.SECOND;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hemei.platform.Conflict;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.voting.assembly.papers.VotePapers;
import org.hemei.voting.count.BatchBalance;
import org.hemei.voting.count.Proxies;
import org.hemei.voting.count.ProxyForm;
import org.hemei.voting.papers.BallotPrints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who may vote for whom, where a proxy may represent three owners (Weifang). */
@DemoCityTest
class ProxyTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private final Sessions sessions;
    private HandledVote vote;
    private String path;

    @Autowired
    ProxyTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    @BeforeEach
    void announce() {
        vote = HandledVote.opened(application).underProfile("weifang").withFrozenRoll();
        vote.take("publishMatters");
        path = "/votes/" + vote.voteNo() + "/proxies";
    }

    private MockHttpServletResponse send(String username, String to, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(to).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(form::param);
        return sessions.perform(username, form).getResponse();
    }

    private String shown(String username, String page) throws Exception {
        MockHttpServletResponse answer = sessions.perform(username, get(page)).getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void enter(String unit, String kind) {
        vote.lets(FIRST, actor -> vote.bean(Proxies.class).add(countNo(), form(unit, kind), actor));
    }

    private List<String> faults(String unit, String kind) {
        return HandledVote.faults(() -> enter(unit, kind));
    }

    private ProxyForm form(String unit, String kind) {
        return new ProxyForm(unit, kind, " 李　代", vote.today().toString());
    }

    private String countNo() {
        return vote.file().count().countNo();
    }

    private String idOf(String unit) {
        return vote.as(FIRST, actor -> vote.bean(Proxies.class).open(vote.file().count(), actor)).lines().stream()
                .filter(line -> line.proxy().unit().equals(unit))
                .map(line -> "" + line.proxy().id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProxyRepresentsThreeOwnersHoweverManyUnitsTheyHave() {
        enter("1-102", "PROXY");
        enter("1-103", "PROXY");
        enter("1-104", "PROXY");
        enter("1-105", "PROXY");
        assertThat(faults("1-106", "PROXY")).containsExactly("name RANGE");
        enter("1-106", "GUARDIAN_OF_MINOR");
        assertThat(faults("1-106", "PROXY")).containsExactly("unit DUPLICATE");
        vote.lets(SECOND, actor -> vote.bean(Proxies.class)
                .withdraw(countNo(), Long.parseLong(idOf("1-105")), "本人投票", actor));
        enter("1-107", "PROXY");
        enter("1-109", "PROXY");
        assertThat(faults("1-105", "PROXY")).as("the developer is one").containsExactly("name RANGE");
        vote.lets(LEAD, actor -> vote.bean(VoteCancelling.class).cancel(vote.voteNo(), "COURT_ORDER", "判决书在卷。", actor));
        assertThatThrownBy(() -> enter("1-110", "GUARDIAN_OF_MINOR"))
                .as("nobody votes any more")
                .isInstanceOf(Conflict.class);
        VotePapers papers = application.getBean(VotePapers.class);
        assertThatThrownBy(() -> vote.as(FIRST, actor -> vote.bean(BallotPrints.class)
                        .print(papers.papersOf(vote.voteNo(), actor), "1", "1-101", actor)))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.reason().code()).isEqualTo("voting.papers.noBallots"));
    }

    @Test
    void theRegisterIsKeptFromTheNoticeToTheEndOfTheWindow() throws Exception {
        assertThat(shown(FIRST, "/votes/" + vote.voteNo())).contains(path);
        MockHttpServletResponse refused = send(
                FIRST,
                path,
                Map.of("unit", "9-999", "name", " ", "dated", vote.today().plusDays(1) + ""));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("unit-error", "kind-error", "name-error", "dated-error", "9-999");
        Map<String, String> typed = Map.of(
                "unit", "1-102",
                "kind", "PROXY",
                "name", "李代",
                "dated", vote.today().toString(),
                "_idempotency", "proxy-" + vote.voteNo());
        for (int time = 1; time <= 2; time++) {
            assertThat(send(FIRST, path, typed).getRedirectedUrl())
                    .as("time " + time)
                    .isEqualTo(path + "?done");
        }
        enter("1-106", "GUARDIAN_OF_ADULT");
        enter("1-108", "PROXY");
        assertThat(send(LEAD, path, typed).getStatus()).isEqualTo(403);
        assertThat(shown(FIRST, path)).contains("李代", "Wang", "建设单位", "一人最多接受 3 名业主的委托");
        for (String reader : List.of(LEAD, "bureau", "auditor")) {
            assertThat(shown(reader, path))
                    .contains("1-102", "李*", "W*")
                    .doesNotContain("李代", "Wang", "<form method=\"post\" novalidate");
        }
        String withdrawal = path + "/" + idOf("1-106");
        assertThat(send(FIRST, withdrawal, Map.of()).getContentAsString(StandardCharsets.UTF_8))
                .contains("reason-error");
        assertThat(send(FIRST, withdrawal, Map.of("reason", "业主本人到场")).getStatus())
                .isEqualTo(303);
        assertThat(send(SECOND, withdrawal, Map.of("reason", "业主本人到场")).getStatus())
                .isEqualTo(409);
        assertThat(shown(SECOND, path)).contains("业主本人到场", "代投的一律用纸质票");
        assertThat(shown("bureau", path)).contains("已撤销").doesNotContain("业主本人到场");

        withoutPlatform(vote);
        vote.delivered().take("deliverBallots").untilClosed();
        assertThat(send(FIRST, path, typed("1-104")).getStatus()).isEqualTo(409);
        vote.take("closeVoteWindow").counted(EXAMPLE_A);
        assertThat(vote.file().balance()).containsExactly(new BatchBalance("1", 10, 5, 0, 0, 0, 2));
        assertThat(shown(LEAD, "/votes/" + vote.voteNo())).contains("代理人、监护人代投 2 张");
        assertThat(shown(LEAD, path)).contains("收回 5 张，其中代投 2 张");
        assertThat(vote.file().history().toString())
                .contains("voting.count.done.enterProxyOf", "voting.count.done.withdrawProxyOf")
                .doesNotContain("李代");
    }

    private Map<String, String> typed(String unit) {
        return Map.of(
                "unit",
                unit,
                "kind",
                "PROXY",
                "name",
                "李代",
                "dated",
                vote.today().toString());
    }

    /** The limit is Weifang's; that its platform's list has to be brought is another matter. */
    private void withoutPlatform(HandledVote vote) {
        application
                .getBean(JdbcClient.class)
                .sql("update voting_count set online = 'NOT_ALLOWED' where vote_no = ?")
                .param(vote.voteNo())
                .update();
    }
}
