package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.assembly.HandledVote.EXAMPLE_A;
import static org.hemei.voting.assembly.HandledVote.FIRST;
import static org.hemei.voting.assembly.HandledVote.LEAD;
import static org.hemei.voting.assembly.HandledVote.SECOND;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a vote's pages show to whom, and that a clerk gets through it with them. */
@DemoCityTest
class VotePagesTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private final Sessions sessions;

    @Autowired
    VotePagesTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    private MockHttpServletResponse page(String username, String path) throws Exception {
        return sessions.perform(username, get(path)).getResponse();
    }

    private MockHttpServletResponse send(String username, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        fields.forEach(form::param);
        return sessions.perform(username, form).getResponse();
    }

    private MockHttpServletResponse upload(String username, String path, String csv, Map<String, String> fields)
            throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        fields.forEach(form::param);
        return sessions.perform(username, form.with(Upload.file("a.csv", csv.getBytes(StandardCharsets.UTF_8))))
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void mattersAreAddedAndDroppedWithoutLosingWhatWasTyped() throws Exception {
        Map<String, String> typed = new HashMap<>(Map.of(
                "compound", HandledVote.compound(application),
                "convener", "COMMITTEE",
                "matters-0-title", "更换门禁系统",
                "matters-0-text", "更换全部门禁。",
                "matters-0-item", "USE_FUND"));
        assertThat(text(page(FIRST, "/votes/new"))).contains("matters-0-title").doesNotContain("matters-1-title");
        typed.put("action", "add");
        assertThat(text(send(FIRST, "/votes/new", typed))).contains("更换门禁系统", "matters-1-title");
        typed.put("action", "open");
        typed.put("matters-1-title", "");
        MockHttpServletResponse refused = send(FIRST, "/votes/new", typed);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("更换门禁系统", "matters-1-title-error", "错误：");
        typed.put("action", "drop-1");
        assertThat(text(send(FIRST, "/votes/new", typed))).doesNotContain("matters-1-title");
        typed.put("action", "open");
        typed.remove("matters-1-title");
        MockHttpServletResponse opened = send(FIRST, "/votes/new", typed);
        assertThat(opened.getRedirectedUrl()).matches("/votes/V2026-\\d{6}\\?opened");
        String no = opened.getRedirectedUrl().replaceAll("^/votes/|\\?.*$", "");
        assertThat(text(page("bureau", "/votes?state=open"))).contains(no, "更换门禁系统");
        for (String reader : List.of(FIRST, SECOND, LEAD, "bureau", "auditor", "qinghe.lead")) {
            assertThat(page(reader, "/votes/" + no).getStatus()).as(reader).isEqualTo(200);
        }
        assertThat(page("longtan.lead", "/votes/" + no).getStatus()).isEqualTo(404);
        assertThat(page("admin", "/votes/" + no).getStatus()).isEqualTo(403);
    }

    /** From the frozen roll to the settled batch, by the forms of the page alone. */
    @Test
    void ballotsAreDeliveredReadAndSettledOnThePage() throws Exception {
        HandledVote vote = HandledVote.opened(application);
        String path = "/votes/" + vote.voteNo();
        vote.withFrozenRoll().take("publishMatters");
        String blank = text(page(FIRST, path + "/deliveries.csv"));
        assertThat(blank).contains("unit,way,deliveredOn,proof").contains("\"1-110\",,,");
        String filled = blank.replace(",,,", ",当面," + vote.today() + ",签收");
        assertThat(upload(FIRST, path + "/deliveries", blank, Map.of()).getStatus())
                .isEqualTo(400);
        assertThat(upload(FIRST, path + "/deliveries", filled, Map.of()).getRedirectedUrl())
                .endsWith("?done");
        Map<String, String> one = Map.of(
                "unit",
                "1-110",
                "way",
                "UNDELIVERABLE",
                "deliveredOn",
                vote.today().toString(),
                "proof",
                "无人");
        assertThat(send(FIRST, path + "/delivery", one).getRedirectedUrl()).endsWith("?done");
        assertThat(send(FIRST, path + "/delivery", Map.of()).getStatus()).isEqualTo(400);
        assertThat(text(page(FIRST, path))).contains("9 / 10");
        vote.take("deliverBallots").untilClosed().take("closeVoteWindow");

        assertThat(text(page(FIRST, path))).contains(path + "/blank/1");
        assertThat(text(page(FIRST, path + "/blank/1"))).contains("\r\n,\"1-101\",\"" + HandledVote.ORDINARY + "\",,");
        String late = HandledVote.csv(Map.of("1-106", "YES"), vote.today()).replaceFirst("^.*\n", "");
        String read = HandledVote.csv(EXAMPLE_A, vote.file().windowOpensOn()) + late;
        String misread = read.replace(
                "B1-105,1-105," + HandledVote.ORDINARY + ",NO", "B1-105,1-105," + HandledVote.ORDINARY + ",YES");
        Map<String, String> first = Map.of("batch", "1", "entry", "1");
        assertThat(upload(FIRST, path + "/ballots", read, first).getRedirectedUrl())
                .endsWith("?done");
        upload(SECOND, path + "/ballots", misread, Map.of("batch", "1", "entry", "2"));
        for (String reader : List.of(FIRST, SECOND, LEAD, "bureau", "auditor")) {
            assertThat(text(page(reader, path))).as(reader).doesNotContain("表决结果</h2>", "370.00");
        }
        assertThat(text(page(LEAD, path + "/ballots/1"))).contains("B1-105", "/votes/");
        Map<String, String> undecided = Map.of("action", "settle", "_idempotency", "look-" + vote.voteNo());
        assertThat(send(LEAD, path + "/ballots/1", undecided).getStatus()).isEqualTo(400);
        assertThat(send(LEAD, path + "/ballots/1", Map.of("action", "settle", "ballot-B1-105", "1"))
                        .getRedirectedUrl())
                .endsWith("?done");
        assertThat(text(page(FIRST, path))).as("shown, and not counted").contains("逾期 1＋未回收 4");
        String task = vote.tasks().get(0).task().id();
        assertThat(text(page(FIRST, "/tasks/" + task))).contains(HandledVote.SPECIAL, "开箱计票");
        assertThat(text(page(FIRST, path))).contains(path + "/call-backs", "还有 5 份未回访");
        assertThat(text(page(FIRST, path + "/call-backs"))).contains("Zhao", "随机抽取 5 套");
        vote.take("certifyVote", "countersignVote");
        assertThat(vote.file().history())
                .extracting(entry -> entry.what().code())
                .as("the look at what was sent back too, although it was undone")
                .filteredOn("voting.count.done.lookAtDifferencesOf"::equals)
                .hasSize(2);
        assertThat(text(page("auditor", path))).contains("表决结果", "370.00", "通过", "未通过");
    }
}
