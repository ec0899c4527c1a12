package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.hemei.documents.print.PrintShop.copied;
import static org.hemei.voting.assembly.HandledVote.FIRST;
import static org.hemei.voting.assembly.HandledVote.LEAD;
import static org.hemei.voting.assembly.HandledVote.SECOND;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.print.PrintShop;
import org.hemei.platform.Conflict;
import org.hemei.platform.InvalidInput;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.hemei.voting.assembly.papers.VotePaper;
import org.hemei.voting.assembly.papers.VotePapers;
import org.hemei.voting.count.BallotFiles;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.count.EntryError;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.count.RecountStore;
import org.hemei.voting.papers.BallotPrints;
import org.hemei.voting.papers.Reprint;
import org.hemei.voting.papers.Reprints;
import org.hemei.voting.papers.VotingPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Each step of a vote has its paper, made when its facts stand; a ballot is printed once, and another takes two people. */
@DemoCityTest
class VotePapersTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    private HandledVote vote;

    private VotePapers room() {
        return application.getBean(VotePapers.class);
    }

    private List<IssuedPaper> issued() {
        return vote.as(LEAD, actor -> vote.bean(VotingPapers.class).of(room(), vote.voteNo(), actor));
    }

    /** The text of a paper that was just made, without spaces. */
    private String made(VotePaper paper, String building) {
        vote.lets(FIRST, actor -> vote.bean(VotingPapers.class)
                .issue(room(), vote.voteNo(), paper.name(), building, actor));
        IssuedPaper last = issued().get(issued().size() - 1);
        assertThat(last.part()).isEqualTo(building.isEmpty() ? null : building);
        return printed(last);
    }

    private String printed(IssuedPaper paper) {
        byte[] pdf = vote.as(LEAD, actor -> vote.bean(VotingPapers.class)
                .print(room(), vote.voteNo(), paper.id(), actor)
                .pdf());
        return copied(pdf);
    }

    private String refused(VotePaper paper) {
        return catchThrowableOfType(Conflict.class, () -> made(paper, "1"))
                .reason()
                .code();
    }

    private String page(String username, String path) throws Exception {
        return new Sessions(web)
                .perform(username, get("/votes/" + vote.voteNo() + path))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void everyStepHasItsPaper() throws Exception {
        vote = HandledVote.opened(application);
        for (VotePaper paper : VotePaper.values()) {
            assertThat(refused(paper)).isEqualTo("voting.papers.wait." + paper.name());
        }
        vote.importRoll().take("checkVoteRoll", "postVoteRoll");
        assertThat(made(VotePaper.ROLL_NOTICE, "1"))
                .contains("业主名册公示", "表决苑业主委员会", "Z*", "共10套", "7人", "880.00㎡", vote.voteNo())
                .doesNotContain("Zhang", "应选委员");
        assertThat(page(FIRST, "")).contains("这一步的文书", "已生成 1 份", "其他步骤的文书（5 种）", "计票还没有两人核对签名");
        assertThatThrownBy(() -> made(VotePaper.ROLL_NOTICE, "7")).isInstanceOf(InvalidInput.class);
        vote.until(vote.file().roll().publicity().until().plusDays(1) + "T10:00")
                .take("endVoteRollPosting", "signVoteRoll", "freezeVoteRoll", "publishMatters");
        String meeting = made(VotePaper.MEETING_NOTICE, "");
        assertThat(meeting)
                .contains("业主大会表决公告", "续聘一年，物业费不变。", "第（四）项，过半数同意")
                .contains("第（八）项，四分之三以上同意", "没有交回表决票的，不算参与表决。", "物业管理条例》第十四条")
                .doesNotContain("罢免");
        assertThat(made(VotePaper.DELIVERY_REGISTER, "1")).contains("表决票送达登记表", "1000011-101Li、Zhang", "建设单位");
        assertBallotsArePrintedByTwo();

        vote.delivered().take("deliverBallots").untilClosed();
        assertThatThrownBy(() -> ballots("1-101")).isInstanceOf(Conflict.class);
        vote.take("closeVoteWindow");
        assertTheOldPaperIsRefused();
        vote.counted(HandledVote.EXAMPLE_A);
        assertThat(made(VotePaper.COUNT_SHEET, "1"))
                .contains("表决计票表", HandledVote.SPECIAL, "作废的选票，收到也不计：100010（1-110）");
        assertThat(refused(VotePaper.RESULT_NOTICE)).isEqualTo("voting.papers.wait.RESULT_NOTICE");
        vote.take("certifyVote");
        assertThat(refused(VotePaper.RESULT_NOTICE)).isEqualTo("voting.papers.wait.RESULT_NOTICE");
        vote.take("countersignVote");
        assertThat(made(VotePaper.RESULT_NOTICE, ""))
                .contains("表决结果公告", "共2个事项，通过1个", "通过", "未通过", "只公布人数", "附件：表决结果的选票核对码")
                .contains(HandledVote.SPECIAL + "：参与表决5人，占全体7人，人数、面积都达到三分之二以上；同意3人，人数、面积都没有达到参与表决的四分之三")
                .contains("/recount/" + vote.file().count().countNo())
                .doesNotContain("370.00");
        assertThat(refused(VotePaper.FILE_LIST)).isEqualTo("voting.papers.wait.FILE_LIST");
        vote.take("publishDecision");
        assertThat(made(VotePaper.FILE_LIST, "")).contains("表决归档目录", vote.file().checksum(), "封存，不供查阅");

        assertThat(printed(issued().get(1))).as("what was issued stays").isEqualTo(meeting);
        assertThat(new DeskClient(web)
                        .call("auditor", get("/api/v1/votes/" + vote.voteNo() + "/documents"))
                        .body())
                .hasSize(7);
        assertThat(new DeskClient(web)
                        .call("bureau", get("/api/v1/votes/" + vote.voteNo() + "/documents"))
                        .status())
                .isEqualTo(403);
        assertThat(page("bureau", "")).doesNotContain("已生成的文书", "打印选票</h3>");
        assertThat(vote.file().history())
                .extracting(entry -> entry.what().code())
                .contains(
                        "voting.history.paperIssued",
                        "voting.count.done.print",
                        "voting.count.done.requestReprintOf",
                        "voting.count.done.approveReprintOf",
                        "voting.count.done.reprint");
    }

    private String ballots(String first) {
        byte[] pdf = vote.as(FIRST, actor -> vote.bean(BallotPrints.class)
                .print(room().papersOf(vote.voteNo(), actor), "1", first, actor)
                .pdf());
        return copied(pdf);
    }

    private Receipt receipt(String unit) {
        return vote.bean(RecountStore.class)
                .receipt(vote.file().count().countNo(), unit)
                .orElseThrow();
    }

    private MockHttpServletResponse sent(String username, String path, String... fields) throws Exception {
        var form = post("/votes/" + vote.voteNo() + path);
        for (int at = 0; at < fields.length; at += 2) {
            form.param(fields[at], fields[at + 1]);
        }
        return new Sessions(web).perform(username, form).getResponse();
    }

    /** The first print is one person's; after that the number, the random code and the old paper go together. */
    private void assertBallotsArePrintedByTwo() throws Exception {
        Receipt lost = receipt("1-110");
        assertThat(sent(FIRST, "/reprints", "ballots", "1-110", "reason", "遗失").getStatus())
                .as("what was not printed is just printed")
                .isEqualTo(400);
        assertThat(ballots("1-101"))
                .contains("表决票", "选票编号" + lost.ballot() + "（计票编号", HandledVote.ORDINARY, "同意", "反对", "弃权", lost.nonce())
                .contains(
                        "投票期以外收到的不计",
                        "第二百七十八条",
                        "/recount/" + vote.file().count().countNo())
                .contains("共10页");
        assertThatThrownBy(() -> ballots("1-101")).isInstanceOf(Conflict.class);
        assertThat(sent(SECOND, "/ballots.pdf", "building", "1", "first", "1-101")
                        .getStatus())
                .isEqualTo(409);

        assertThat(sent(FIRST, "/reprints", "ballots", "9-999", "reason", "")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("没有 9-999 这处房屋", "请填理由和依据");
        assertThat(sent(FIRST, "/reprints", "ballots", "1-110 " + lost.ballot(), "reason", "业主遗失")
                        .getStatus())
                .isEqualTo(303);
        Reprint asked = reprints().get(0);
        assertThat(asked.units()).containsExactly("1-110");
        String path = "/reprints/" + asked.id();
        assertThat(sent(FIRST, path).getStatus())
                .as("nobody agrees with themselves")
                .isEqualTo(409);
        assertThat(sent(FIRST, path + "/ballots.pdf").getStatus()).isEqualTo(409);
        assertThat(page(SECOND, "/reprints")).contains("我同意换发", "业主遗失").doesNotContain("打印换发的选票</button>");
        assertThat(sent(SECOND, path).getStatus()).isEqualTo(303);
        assertThat(sent(SECOND, path).getStatus()).isEqualTo(409);
        assertThat(sent(SECOND, path + "/ballots.pdf").getStatus()).isEqualTo(409);
        MockHttpServletResponse again = sent(FIRST, path + "/ballots.pdf");
        assertThat(again.getContentType()).isEqualTo("application/pdf");
        Receipt replacing = receipt("1-110");
        assertThat(replacing.ballot()).isEqualTo("100011");
        assertThat(PrintShop.copied(again.getContentAsByteArray()))
                .contains("选票编号100011（", replacing.nonce(), "共1页")
                .doesNotContain(lost.nonce());
        assertThat(sent(FIRST, path + "/ballots.pdf").getStatus()).isEqualTo(409);
        assertThat(page(FIRST, "")).contains("编号的选票已经作废", lost.ballot() + "（1-110）", "已打印 1-101 到 1-110");
        assertThat(page("auditor", "/reprints")).contains("业主遗失").doesNotContain("提交申请");
        assertThat(made(VotePaper.DELIVERY_REGISTER, "1")).contains("1000111-110Qian");
    }

    private void assertTheOldPaperIsRefused() {
        String file = "ballot,unit,question,choice,receivedAt\n100010,1-110,%1$s,YES,%2$s\n100003,1-102,%1$s,YES,%2$s\n"
                .formatted(HandledVote.ORDINARY, vote.file().count().opensOn());
        EntryDraft draft = vote.as(FIRST, actor -> vote.bean(BallotFiles.class)
                .take(vote.file().count(), "1", "1", HandledVote.stream(file), actor));
        assertThat(draft.errors())
                .extracting(EntryError::row, EntryError::field, error -> error.message()
                        .code())
                .containsExactly(
                        tuple(2, "ballot", "voting.count.file.voided"),
                        tuple(3, "ballot", "voting.count.file.otherUnits"));
    }

    private List<Reprint> reprints() {
        return vote.as(FIRST, actor -> vote.bean(Reprints.class).of(room().papersOf(vote.voteNo(), actor)));
    }
}
