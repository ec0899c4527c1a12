package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.documents.print.PrintShop.copied;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.documents.IssuedPaper;
import org.hemei.election.papers.ElectionPaper;
import org.hemei.election.papers.ElectionPapers;
import org.hemei.platform.Conflict;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.count.RecountStore;
import org.hemei.voting.count.Recounts;
import org.hemei.voting.papers.BallotPrints;
import org.hemei.voting.papers.VotingPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Each step of an election has its paper, which says what stands on the file and no more than its readers may know. */
@DemoCityTest
class ElectionPapersTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    private HandledElection election;

    private VotingPapers papers() {
        return application.getBean(VotingPapers.class);
    }

    private ElectionPapers room() {
        return application.getBean(ElectionPapers.class);
    }

    /** The text of a paper that was just made, without spaces. */
    private String made(ElectionPaper paper, String building) {
        election.as(HandledElection.FIRST, actor -> {
            papers().issue(room(), election.electionNo(), paper.name(), building, actor);
            return true;
        });
        List<IssuedPaper> issued =
                election.as(HandledElection.LEAD, actor -> papers().of(room(), election.electionNo(), actor));
        IssuedPaper last = issued.get(issued.size() - 1);
        assertThat(last.kind()).endsWith(paper.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(last.missing()).isEmpty();
        return copied(election.as(
                HandledElection.LEAD, actor -> papers().print(room(), election.electionNo(), last.id(), actor)
                        .pdf()));
    }

    private String ballots(String first) {
        BallotPrints ballots = application.getBean(BallotPrints.class);
        return copied(election.as(HandledElection.FIRST, actor -> ballots.print(
                        room().papersOf(election.electionNo(), actor), "1", first, actor)
                .pdf()));
    }

    @Test
    void everyStepHasItsPaper() throws Exception {
        election = HandledElection.again(application, "2026-09-30").take("recordReport");
        assertThatThrownBy(() -> made(ElectionPaper.ROLL_NOTICE, "1")).isInstanceOf(Conflict.class);
        election.withFrozenRoll();
        assertThat(made(ElectionPaper.ROLL_NOTICE, "1"))
                .contains("业主名册公示", "业*", "100.00㎡", "共10套", "10人", "1,000.00㎡", election.electionNo())
                .doesNotContain("业主1");
        assertThatThrownBy(() -> made(ElectionPaper.ROLL_NOTICE, "7")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ballots("1-100")).isInstanceOf(Conflict.class);

        election.withCandidates();
        assertThat(made(ElectionPaper.CANDIDATE_NOTICE, ""))
                .contains("候选人公示", "业主1", "业主7", "应选委员5名")
                .doesNotContain("党员");
        LocalDate opens = LocalDate.now(application.getBean(Clock.class)).plusDays(15);
        election.take(
                "giveNotice",
                Map.of(
                        "opensOn",
                        opens.toString(),
                        "closesOn",
                        opens.plusDays(5).toString()));
        assertThat(made(ElectionPaper.MEETING_NOTICE, ""))
                .contains("业主大会会议公告", "业主1、业主2", "三分之二", election.file().count().countNo());
        Receipt third = application
                .getBean(RecountStore.class)
                .receipts(election.file().count().countNo())
                .stream()
                .filter(receipt -> receipt.unit().equals("1-102"))
                .findFirst()
                .orElseThrow();
        assertThat(ballots("1-100"))
                .contains("选票编号" + third.ballot() + "（计票编号", "100010", "同意", "反对", "弃权", "不超过5名", third.nonce())
                .contains("/recount/" + election.file().count().countNo())
                .contains("共10页")
                .doesNotContain("业主（签名");
        assertThat(made(ElectionPaper.DELIVERY_REGISTER, "1"))
                .contains("选票送达登记表", third.ballot() + "1-102业主3")
                .doesNotContain(third.nonce());
        assertThat(made(ElectionPaper.COUNT_SHEET, "1")).contains("计票表", "发出10张", "业主7", "唱票人");
        pageOffers("生成", "已打印 1-100 到 1-109，10 张", "计票表", "计票还没有两人核对签名");

        election.until(opens.plusDays(6) + "T10:00").take("closeVoting");
        assertThatThrownBy(() -> ballots("1-100")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> made(ElectionPaper.RESULT_NOTICE, "")).isInstanceOf(Conflict.class);
        election.counted(9, 5).take("certifyCount", "countersignCount");
        String mark = application
                .getBean(Recounts.class)
                .hashes(election.file().count().countNo())
                .get(0)
                .hash();
        assertThat(made(ElectionPaper.RESULT_NOTICE, ""))
                .contains("附件：第1次投票的选票核对码", mark + "有效")
                .contains(
                        "选举结果公告",
                        "当选：业主1、业主2、业主3、业主4、业主5",
                        "9人",
                        "只公布人数",
                        "业主1：参与表决9人，占全体10人，人数、面积都达到三分之二以上",
                        "同意0人，人数、面积都没有超过")
                .contains("/recount/" + election.file().count().countNo())
                .doesNotContain("900.00");
        election.take("publishResult", "electChair");
        assertThat(made(ElectionPaper.FILING_FORM, "")).contains("业主委员会备案表", "主任业主1", "1-104", "三十日");
        assertThat(made(ElectionPaper.HANDOVER_LIST, "")).contains("换届交接清单", "2026年9月30日", "公共收益");

        var listed =
                new DeskClient(web).call("auditor", get("/api/v1/elections/" + election.electionNo() + "/documents"));
        assertThat(listed.body()).hasSize(9);
        assertThat(new DeskClient(web)
                        .call("bureau", get("/api/v1/elections/" + election.electionNo() + "/documents"))
                        .status())
                .isEqualTo(403);
        assertThatThrownBy(
                        () -> election.as("longtan.lead", actor -> papers().of(room(), election.electionNo(), actor)))
                .isInstanceOf(NotFound.class);
        assertThat(election.file().history())
                .extracting(entry -> entry.what().code())
                .contains("voting.count.done.print", "election.history.paperIssued");
    }

    private void pageOffers(String... words) throws Exception {
        Sessions sessions = new Sessions(web);
        var page = sessions.perform("supervisor", get("/elections/" + election.electionNo()))
                .getResponse();
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains(List.of(words));
        var made = sessions.perform(
                        "supervisor",
                        post("/elections/" + election.electionNo() + "/documents")
                                .param("paper", "CANDIDATE_NOTICE"))
                .getResponse();
        assertThat(made.getStatus()).isEqualTo(303);
    }
}
