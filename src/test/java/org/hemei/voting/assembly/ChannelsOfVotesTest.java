package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.voting.assembly.HandledVote.FIRST;
import static org.hemei.voting.assembly.HandledVote.ORDINARY;
import static org.hemei.voting.assembly.HandledVote.SECOND;
import static org.hemei.voting.assembly.HandledVote.SPECIAL;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.platform.Conflict;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.BatchBalance;
import org.hemei.voting.count.StruckOff;
import org.hemei.voting.online.BallotLinks;
import org.hemei.voting.roll.RollAmendments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Owners' votes with ballots that did not come on paper: the official platform's list, and personal links. */
@DemoCityTest
class ChannelsOfVotesTest {

    private static final String HEADING = "unit,question,choice,receivedAt\n";

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private final Sessions sessions;
    private String desk;

    @Autowired
    ChannelsOfVotesTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    private MockHttpServletResponse bring(String username, String csv, String action) throws Exception {
        return sessions.perform(
                        username,
                        post(desk + "/list")
                                .param("action", action)
                                .with(Upload.file("list.csv", csv.getBytes(StandardCharsets.UTF_8))))
                .getResponse();
    }

    private String page(String username) throws Exception {
        return text(sessions.perform(username, get(desk)).getResponse());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String line(String unit, String choice, String at) {
        return "%s,%s,%s,%s\n%s,%s,%s,%s\n".formatted(unit, ORDINARY, choice, at, unit, SPECIAL, choice, at);
    }

    @Test
    void theListStandsWhereTwoBroughtTheSameAndIsMergedWithThePaper() throws Exception {
        HandledVote vote = HandledVote.opened(application)
                .underProfile("weifang")
                .withFrozenRoll()
                .take("publishMatters")
                .delivered()
                .take("deliverBallots");
        desk = desk(vote);
        LocalDate opens = vote.file().windowOpensOn();
        RollAmendments amendments = vote.bean(RollAmendments.class);
        vote.as(FIRST, actor -> amendments.propose(vote.voteNo(), "1-110", null, "房屋拆除", actor));
        vote.as(SECOND, actor -> amendments.sign(vote.voteNo(), 1, actor));
        String list = HEADING
                + line("1-110", "同意", opens + " 10:00:00")
                + line("1-101", "同意", opens + " 14:03:11")
                + line("1-102", "YES", opens.plusDays(2) + "T08:00:00+08:00")
                + line("1-104", "反对", opens.plusDays(1).toString())
                + line("1-105", "弃权", opens.minusDays(1) + " 09:00:00");
        assertThat(bring(FIRST, list, "keep").getStatus()).as("in the window").isEqualTo(409);
        vote.untilClosed().take("closeVoteWindow");

        MockHttpServletResponse wrong = bring(
                FIRST, list.replace("1-104," + ORDINARY, "9-999," + ORDINARY).replace("弃权", "也许"), "check");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(text(wrong)).contains("名册上没有 9-999", "应为 同意、反对、弃权、无效");
        assertThat(text(bring(FIRST, list, "check"))).contains("没有错误，还没有保存：5 张");
        assertThat(page(FIRST)).contains("还没有清单").doesNotContain("5 张");

        String unlike = list.replace("1-104," + SPECIAL + ",反对", "1-104," + SPECIAL + ",同意");
        assertThat(bring(FIRST, list, "keep").getRedirectedUrl()).endsWith("/online?done");
        assertThat(bring(SECOND, unlike, "keep").getRedirectedUrl()).endsWith("/online?done");
        assertThat(page(SECOND)).contains("有 1 套房屋不一致", "1-104").doesNotContain("反对", "1-101<");
        assertThatThrownBy(() -> vote.counted(Map.of("1-101", "NO"))).isInstanceOf(Conflict.class);
        assertThat(bring(SECOND, list, "keep").getRedirectedUrl()).endsWith("/online?done");
        assertThat(page(FIRST)).contains("两份清单一致").doesNotContain("list-file");
        assertThat(vote.bean(BallotCounts.class).struckOff(vote.file().count().countNo()))
                .as("it came with the list")
                .containsExactly(new StruckOff("1-110", "1", true));
        assertThat(bring(SECOND, unlike, "keep").getStatus()).as("it stands").isEqualTo(409);

        // 101: the same day, so the platform's; 104: the paper came a day earlier; 105: the platform's was too early.
        vote.counted(Map.of("1-101", "NO", "1-104", "YES", "1-105", "NO", "1-108", "NO"));
        assertThat(vote.file().balance()).containsExactly(new BatchBalance("1", 9, 5, 0, 0, 3, 0, 1));
        assertThat(sessions.perform(FIRST, post(desk + "/discard"))
                        .getResponse()
                        .getStatus())
                .as("a batch is closed")
                .isEqualTo(409);
        vote.take("certifyVote", "countersignVote");
        // Yes: 101 (90), 102 with 103 (180), 104 (100). No: 105 (100) and the developer (250).
        assertThat(text(sessions.perform("auditor", get("/votes/" + vote.voteNo()))
                        .getResponse()))
                .contains("370.00", "720.00");
    }

    @Test
    void mattersAreVotedOnByLinkAsCandidatesAre() throws Exception {
        HandledVote vote = HandledVote.opened(application).withFrozenRoll().take("publishMatters");
        String countNo = vote.file().count().countNo();
        vote.bean(JdbcClient.class)
                .sql("update voting_count set online = 'OWN_LINKS' where count_no = ?")
                .param(countNo)
                .update();
        vote.delivered().take("deliverBallots");
        BallotLinks links = vote.bean(BallotLinks.class);
        Map<String, String> tokens = vote.as(FIRST, actor -> links.make(countNo, "1", 1, 0, actor));
        vote.until(vote.file().windowOpensOn() + "T00:00");
        String link = "/ballot/" + tokens.get("1-102");
        assertThat(text(sessions.perform(Sessions.ANONYMOUS, get(link)).getResponse()))
                .contains(ORDINARY, SPECIAL, "每一个事项选一个答案", "1-102")
                .doesNotContain("Wang", "120.00");
        MockHttpServletRequestBuilder ballot =
                post(link).param("action", "submit").param("choice-0", "YES").param("choice-1", "ABSTAIN");
        assertThat(text(sessions.perform(FIRST, ballot).getResponse()))
                .as("whoever is logged in gets the receipt too, and it is kept nowhere")
                .contains("选票回执");
        assertThat(text(sessions.perform(FIRST, get(desk(vote))).getResponse())).contains("1-101 到 1-110，10 套");
        vote.untilClosed().take("closeVoteWindow").counted(Map.of());
        assertThat(vote.file().balance()).containsExactly(new BatchBalance("1", 10, 1, 0, 0, 0, 0));
        vote.take("certifyVote", "countersignVote");
        assertThat(vote.file().history().toString()).doesNotContain(tokens.get("1-102"));
    }

    private static String desk(HandledVote vote) {
        return "/votes/" + vote.voteNo() + "/online";
    }
}
