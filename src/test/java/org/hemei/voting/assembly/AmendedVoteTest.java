package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemei.documents.print.PrintShop.copied;
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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemei.platform.Conflict;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.voting.assembly.papers.VotePapers;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.BatchBalance;
import org.hemei.voting.count.CallBack;
import org.hemei.voting.count.CallBacks;
import org.hemei.voting.count.CountCertification;
import org.hemei.voting.count.Proxies;
import org.hemei.voting.count.ProxyForm;
import org.hemei.voting.count.StruckOff;
import org.hemei.voting.online.BallotLinks;
import org.hemei.voting.papers.BallotPrints;
import org.hemei.voting.roll.RollAmendments;
import org.hemei.voting.roll.UnitForm;
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

/** Ballots, links, proxies and call-backs of a vote whose roll is amended while it goes on. */
@DemoCityTest
class AmendedVoteTest {

    private static final UnitForm ADDED = new UnitForm("1", "111", "50.00", "Wu", "SOLD");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private final Sessions sessions;
    private HandledVote vote;
    private String path;

    @Autowired
    AmendedVoteTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    @BeforeEach
    void freeze() {
        vote = HandledVote.opened(application).withFrozenRoll();
        path = "/votes/" + vote.voteNo() + "/amendments";
    }

    private int propose(String unit, UnitForm form) {
        return vote.as(FIRST, actor -> vote.bean(RollAmendments.class)
                .propose(vote.voteNo(), unit, form, "产权证更正", actor)
                .number());
    }

    private void sign(int number) {
        vote.as(SECOND, actor -> vote.bean(RollAmendments.class).sign(vote.voteNo(), number, actor));
    }

    private void amend(String unit, UnitForm form) {
        sign(propose(unit, form));
    }

    private String countNo() {
        return vote.file().count().countNo();
    }

    private static void refused(String reason, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(
                        conflict.reason().code())
                .isEqualTo(reason));
    }

    private MockHttpServletResponse send(String username, String to, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(to).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(form::param);
        return sessions.perform(username, form).getResponse();
    }

    private String shown(String username, String page) throws Exception {
        MockHttpServletResponse answer = sessions.perform(username, get(page)).getResponse();
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void ballotsFollowTheRollToTheResult() throws Exception {
        int early = propose("1-101", new UnitForm("1", "1010", "90.00", "Zhang;Li", "SOLD"));
        vote.take("publishMatters").delivered();
        refused("voting.count.amend.renamed", () -> sign(early));
        vote.as(FIRST, actor -> vote.bean(RollAmendments.class).drop(vote.voteNo(), early, "划出另加", actor));
        assertThat(HandledVote.faults(() -> propose("1-101", new UnitForm("1", "1010", "90.00", "Zhang;Li", "SOLD"))))
                .containsExactly("unit IMPOSSIBLE");
        amend("1-101", new UnitForm("1", "101", "95.00", "Zhang;Li", "SOLD"));

        amend("1-111", ADDED);
        amend("2-201", new UnitForm("2", "201", "40.00", "Xu", "SOLD"));
        amend("1-105", null);
        assertThat(vote.file().batches())
                .extracting(BallotBatch::batch, BallotBatch::issued)
                .containsExactly(tuple("1", 10), tuple("2", 1));
        assertThat(vote.bean(BallotCounts.class).supplements(countNo())).containsExactlyInAnyOrder("1-111", "2-201");
        assertThat(vote.bean(BallotCounts.class).handedOut(countNo())).isEqualTo(12);
        UnitForm namesake = new UnitForm("1", "2-301", "40.00", "He", "SOLD");
        amend("1-2-301", namesake);
        amend("1-2-301", null);
        assertThat(HandledVote.faults(() -> propose("1-2-301", new UnitForm("1-2", "301", "40.00", "He", "SOLD"))))
                .as("its ballot lies in the other building")
                .containsExactly("unit IMPOSSIBLE");
        assertThat(vote.delivered().bean(BallotDelivery.class).summary(vote.voteNo()))
                .as("105 has gone after its ballot was delivered")
                .isEqualTo(new DeliverySummary(11, 10, 1, 0, List.of()));
        int late = propose("3-301", new UnitForm("3", "301", "40.00", "He", "SOLD"));
        vote.take("deliverBallots").untilClosed().take("closeVoteWindow");
        refused("voting.count.amend.closed", () -> sign(late));
        vote.as(FIRST, actor -> vote.bean(RollAmendments.class).drop(vote.voteNo(), late, "期满", actor));
        assertThat(HandledVote.faults(() -> propose("3-302", new UnitForm("3", "302", "40.00", "He", "SOLD"))))
                .as("it could not vote any more")
                .containsExactly("unit IMPOSSIBLE");

        Map<String, String> papers = new HashMap<>(EXAMPLE_A);
        papers.put("1-111", "YES");
        vote.counted(papers);
        assertThat(balance("1")).isEqualTo(new BatchBalance("1", 10, 5, 0, 0, 0, 0, 1));
        assertThat(shown(LEAD, "/votes/" + vote.voteNo())).contains("另有 1 张属于已划出名册的房屋");
        assertThat(sample()).isEmpty();
        vote.enter(FIRST, 1, "2", HandledVote.csv(Map.of(), vote.today()));
        vote.enter(SECOND, 2, "2", HandledVote.csv(Map.of(), vote.today()));
        assertThat(balance("2").unreturned()).isEqualTo(1);
        assertThat(sample()).extracting(CallBack::unit).hasSize(5).doesNotContain("1-105");

        amend("1-104", null);
        assertThat(balance("1")).isEqualTo(new BatchBalance("1", 9, 4, 0, 0, 0, 0, 2));
        assertThat(sample())
                .filteredOn(one -> one.unit().equals("1-104"))
                .extracting(CallBack::answer)
                .containsExactly(CallBack.Answer.STRUCK_OFF);
        assertThat(vote.bean(BallotCounts.class).struckOff(countNo()))
                .containsExactly(
                        new StruckOff("1-104", "1", true),
                        new StruckOff("1-105", "1", true),
                        new StruckOff("1-2-301", "1", false));
        amend("1-104", new UnitForm("1", "104", "100.00", "Zhao", "SOLD"));
        assertThat(balance("1")).isEqualTo(new BatchBalance("1", 10, 5, 0, 0, 0, 0, 1));

        int proposed = propose("1-104", null);
        vote.take("certifyVote");
        refused("voting.count.amend.signed", () -> sign(proposed));
        vote.take("countersignVote");
        // Yes: 101 (95), 102 with 103 (180), 104 (100), 111 (50); the developer's 250 are against; 105 is gone.
        assertThat(shown("auditor", "/votes/" + vote.voteNo())).contains("425.00", "675.00");
        assertThat(vote.bean(CountCertification.class).ballots(countNo())).hasSize(5);
        assertThat(vote.file().history().toString())
                .contains("voting.count.done.supplement", "voting.count.done.strikeOff", "voting.roll.done.drop")
                .doesNotContain("产权证更正", "划出另加");
        assertThat(shown("auditor", path)).contains("产权证更正", "作废的理由：划出另加");
        assertThat(shown("bureau", path)).doesNotContain("划出另加");
    }

    private BatchBalance balance(String batch) {
        return vote.file().balance().stream()
                .filter(one -> one.batch().equals(batch))
                .findFirst()
                .orElseThrow();
    }

    private List<CallBack> sample() {
        return vote.bean(CallBacks.class).of(countNo()).orElseThrow().units();
    }

    @Test
    void linksAreForOwnersOnTheRollAndOneIsReplacedAlone() throws Exception {
        vote.take("publishMatters").delivered().take("deliverBallots");
        vote.bean(JdbcClient.class)
                .sql("update voting_count set online = 'OWN_LINKS' where vote_no = ?")
                .param(vote.voteNo())
                .update();
        BallotLinks links = vote.bean(BallotLinks.class);
        vote.as(FIRST, actor -> links.makeSingle(countNo(), "1-103", "业主要先拿", actor));
        refused("voting.links.conflict.made", () -> vote.as(FIRST, actor -> links.make(countNo(), "1", 1, 0, actor)));
        Map<String, String> tokens = vote.as(FIRST, actor -> links.make(countNo(), "1", 1, 1, actor));
        refused("voting.links.conflict.made", () -> vote.as(SECOND, actor -> links.make(countNo(), "1", 1, 1, actor)));
        amend("1-111", ADDED);
        amend("1-105", null);
        vote.lets(FIRST, actor -> vote.bean(Proxies.class)
                .add(
                        countNo(),
                        new ProxyForm("1-107", "PROXY", "李代", vote.today().toString()),
                        actor));
        amend("1-107", new UnitForm("1", "107", "110.00", "Neu", "SOLD"));
        amend("1-101", new UnitForm("1", "101", "95.00", "Zhang;Li", "SOLD"));
        assertThat(vote.bean(Proxies.class).isRepresented(countNo(), "1-107"))
                .as("the former owners said who")
                .isFalse();
        assertThat(shown(SECOND, "/votes/" + vote.voteNo() + "/proxies")).contains("名册修订以后换了业主");
        assertThat(shown(SECOND, "/votes/" + vote.voteNo() + "/online")).contains("还没有有效链接：1-107、1-111");
        vote.lets(FIRST, actor -> vote.bean(Proxies.class)
                .add(
                        countNo(),
                        new ProxyForm("1-106", "PROXY", "李代", vote.today().toString()),
                        actor));
        vote.until(vote.file().windowOpensOn() + "T10:00");
        Map<String, String> ballot = Map.of("action", "submit", "choice-0", "YES", "choice-1", "NO");

        assertThat(sessions.perform(Sessions.ANONYMOUS, get("/ballot/" + tokens.get("1-107")))
                        .getResponse()
                        .getStatus())
                .as("the former owners have this letter")
                .isEqualTo(404);
        assertThat(page(tokens.get("1-101"))).as("the owners stay").contains("choice-0");
        assertThat(page(tokens.get("1-105"))).contains("已不在名册上").doesNotContain("choice-0");
        assertThat(page(tokens.get("1-106"))).contains("登记了代投人", "纸质票").doesNotContain("choice-0");
        for (String unit : List.of("1-105", "1-106")) {
            assertThat(send(Sessions.ANONYMOUS, "/ballot/" + tokens.get(unit), ballot)
                            .getStatus())
                    .as(unit)
                    .isEqualTo(409);
        }
        assertThat(page(tokens.get("1-104"))).contains("只由业主本人使用");
        assertThat(send(Sessions.ANONYMOUS, "/ballot/" + tokens.get("1-104"), ballot)
                        .getStatus())
                .isEqualTo(200);
        assertThat(HandledVote.faults(() -> vote.lets(FIRST, actor -> vote.bean(Proxies.class)
                        .add(
                                countNo(),
                                new ProxyForm(
                                        "1-104", "PROXY", "李代", vote.today().toString()),
                                actor))))
                .containsExactly("unit IMPOSSIBLE");

        String letter = "/votes/" + vote.voteNo() + "/online/letter";
        assertThat(send(FIRST, letter, Map.of("unit", "9-999")).getContentAsString(StandardCharsets.UTF_8))
                .contains("single-unit-error", "single-reason-error");
        MockHttpServletResponse used = send(FIRST, letter, Map.of("unit", "1-104", "reason", "信丢了"));
        assertThat(used.getStatus()).isEqualTo(409);
        assertThat(used.getContentAsString(StandardCharsets.UTF_8))
                .contains("1-104 已于 " + vote.file().windowOpensOn() + " 10:0");
        MockHttpServletResponse pdf = send(FIRST, letter, Map.of("unit", "1-102", "reason", "信丢了"));
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(pdf.getHeader("Cache-Control")).contains("no-store");
        assertThat(sessions.perform(Sessions.ANONYMOUS, get("/ballot/" + tokens.get("1-102")))
                        .getResponse()
                        .getStatus())
                .as("the lost one")
                .isEqualTo(404);
        assertThat(page(tokens.get("1-103"))).as("the others stay").contains("choice-0");
        Map<String, String> added = vote.as(FIRST, actor -> links.makeSingle(countNo(), "1-111", "名册新增", actor));
        assertThat(page(added.get("1-111"))).contains("choice-0");
        assertThat(links.parts(vote.file().count()))
                .extracting(BallotLinks.Part::letters, BallotLinks.Part::missing)
                .containsExactly(tuple(12, List.of("1-107")));
        VotePapers papers = application.getBean(VotePapers.class);
        byte[] printed = vote.as(FIRST, actor -> vote.bean(BallotPrints.class)
                .print(papers.papersOf(vote.voteNo(), actor), "1", "1-101", actor)
                .pdf());
        assertThat(copied(printed))
                .as("104 has voted by its link")
                .contains("1-103", "共9页")
                .doesNotContain("1-104");
        assertThat(shown(SECOND, "/votes/" + vote.voteNo() + "/online")).contains("单独补过的信", "信丢了", "第 2 封");
        assertThat(vote.file().history().toString())
                .contains("voting.count.done.makeSingleLinkOf")
                .doesNotContain("信丢了");
    }

    private String page(String token) throws Exception {
        return shown(Sessions.ANONYMOUS, "/ballot/" + token);
    }
}
