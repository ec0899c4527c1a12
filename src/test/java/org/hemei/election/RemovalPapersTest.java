package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.documents.print.PrintShop.copied;

import java.util.List;
import java.util.Map;
import org.hemei.election.papers.ElectionPaper;
import org.hemei.election.papers.ElectionPapers;
import org.hemei.platform.Conflict;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.voting.assembly.VoteBackground;
import org.hemei.voting.papers.CasePaper;
import org.hemei.voting.papers.PaperCase;
import org.hemei.voting.papers.VotingPapers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A member is told the grounds before the owners are called; the owners read them with what the member says to it. */
@DemoCityTest
class RemovalPapersTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private HandledElection removal;

    private String made(ElectionPaper paper) {
        ElectionPapers room = application.getBean(ElectionPapers.class);
        VotingPapers papers = application.getBean(VotingPapers.class);
        return removal.as(HandledElection.FIRST, actor -> {
            papers.issue(room, removal.electionNo(), paper.name(), "", actor);
            var all = papers.of(room, removal.electionNo(), actor);
            long last = all.get(all.size() - 1).id();
            return copied(papers.print(room, removal.electionNo(), last, actor).pdf());
        });
    }

    @Test
    void theOwnersReadTheGroundsAndTheDefence() {
        HeldSeats seats = HeldSeats.of(application, 5, 5, 0);
        removal = HandledElection.opened(application, seats.compound(), "REMOVAL");
        PaperCase none = removal.as(
                HandledElection.FIRST,
                actor -> application.getBean(ElectionPapers.class).papersOf(removal.electionNo(), actor));
        assertThat(none.papers()).extracting(CasePaper::name).containsExactly("MEMBER_NOTICE", "REMOVAL_NOTICE");
        assertThatThrownBy(() -> made(ElectionPaper.MEMBER_NOTICE)).isInstanceOf(Conflict.class);
        removal.take(
                "checkProposal",
                Map.of(
                        "member", "" + seats.member("委员2"),
                        "grounds", List.of("NEGLECT", "BREACH"),
                        "facts", "长期不参加会议。",
                        "proposedBy", "OWNERS",
                        "proposers", "20",
                        "owners", "100",
                        "decision", "ACCEPT"));
        assertThat(made(ElectionPaper.MEMBER_NOTICE))
                .contains("罢免提议告知书", "委员2：", "不履行职责；违反规约或者决定", "长期不参加会议。", "20名业主提议")
                .contains("（送达时填写）", "第二百七十八条第一款第三项");
        removal.take("notifyMember", Map.of("notifiedOn", seats.today(), "means", "POST"));
        assertThat(made(ElectionPaper.MEMBER_NOTICE)).contains("2026年6月22日以前");
        removal.take("hearDefence", Map.of("defence", "ORAL", "heardOn", seats.today(), "statement", "生病住院。"));

        VoteBackground.Told told = application
                .getBean(VoteBackground.class)
                .of(removal.electionNo())
                .orElseThrow();
        assertThat(told.points())
                .contains(
                        new VoteBackground.Point("被提议罢免的委员", "委员2"),
                        new VoteBackground.Point("事实", "长期不参加会议。"),
                        new VoteBackground.Point("本人申辩", "口头申辩：生病住院。"))
                .extracting(VoteBackground.Point::name)
                .contains("提议的依据", "停职");
        assertThat(told.question()).contains("填“同意”就是同意罢免委员2", "委员留任");
        assertThatThrownBy(() -> made(ElectionPaper.REMOVAL_NOTICE)).isInstanceOf(Conflict.class);

        removal.take(
                        "callRemovalVote",
                        Map.of("convener", "COMMITTEE", "place", "ELSEWHERE", "title", "罢免委员2", "text", "长期不参加会议。"))
                .until("2026-07-08T10:00");
        removal.take("recordRemovalVote", OwnersAnswers.half("2026-07-08"));
        assertThat(made(ElectionPaper.REMOVAL_NOTICE)).contains("罢免没有通过，委员2继续担任业主委员会委员", "第二百八十条", "2026年7月8日");
    }
}
