package org.hemei.election.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemei.voting.assembly.Convener;
import org.hemei.voting.assembly.LegalItem;
import org.hemei.voting.assembly.VoteSubject;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Owners' votes of the demo city: one whose window is open, one decided, one that too few took part in. */
@Component
@Profile("demo")
class DemoVotes {

    /** The posting of the roll, with the longest holidays of the year at its end. */
    private static final int ROLL_DAYS = 26;

    /** From the notice to the last day of the window, at the least. */
    private static final int VOTE_DAYS = 20;

    private static final int USUALLY_RETURNED = 13;
    private static final int TOO_FEW = 5;
    private static final int VOTED_BY_LINK = 6;

    private final DemoDesk desk;
    private final DemoVote.Room room;

    DemoVotes(DemoDesk desk, DemoVote.Room room) {
        this.desk = desk;
        this.room = room;
    }

    void liveThrough(LocalDate today) {
        withoutQuorum(today);
        decided(today);
        windowOpen(today);
    }

    private void windowOpen(LocalDate today) {
        desk.at(today.minusDays(ROLL_DAYS + 22));
        room.open(
                        "C025",
                        Convener.RESIDENTS_COMMITTEE,
                        List.of(
                                new VoteSubject("续聘恒谷物业服务企业三年", "物业费每平方米每月1.85元不变，服务标准见附件。", LegalItem.FIRM, false),
                                new VoteSubject(
                                        "利用电梯轿厢发布广告", "收益归全体业主，扣除成本后的七成补充维修资金。", LegalItem.COMMON_PARTS, false)))
                .rollFrozen()
                .passTo(today.minusDays(20))
                .announced(today.minusDays(4), today.plusDays(10))
                .withLinks()
                .delivered()
                .passTo(today.minusDays(2))
                .votedByLink(VOTED_BY_LINK, (number, place) -> number % 4 == 0 ? "NO" : "YES");
    }

    /** The first matter passes by far; the second has most heads, but not the three quarters that the law asks for. */
    private void decided(LocalDate today) {
        LocalDate closes = today.minusDays(5);
        desk.at(closes.minusDays(ROLL_DAYS + VOTE_DAYS));
        room.open(
                        "C026",
                        Convener.COMMITTEE,
                        List.of(
                                new VoteSubject("使用维修资金更换两部电梯", "预算六十四万元，按面积分摊，施工期四十五天。", LegalItem.USE_FUND, false),
                                new VoteSubject("将架空层改为社区食堂", "改建由街道出资，经营收益归全体业主。", LegalItem.COMMON_PARTS, false)))
                .rollFrozen()
                .voted(closes, 2 * USUALLY_RETURNED)
                .counted(
                        USUALLY_RETURNED,
                        (number, place) ->
                                number % 9 == 0 ? "ABSTAIN" : number % (place == 0 ? 7 : 3) == 0 ? "NO" : "YES")
                .published();
    }

    /** Ten of thirty took part; nothing is decided, which was published too, and the file is closed. */
    private void withoutQuorum(LocalDate today) {
        LocalDate closes = today.minusDays(40);
        desk.at(closes.minusDays(ROLL_DAYS + VOTE_DAYS));
        room.open(
                        "C027",
                        Convener.STREET,
                        List.of(new VoteSubject(
                                "修改管理规约：夏季装修时段", "七月至九月每日装修时间改为九时至十七时，午间十二时至十四时停工。", LegalItem.COVENANT, false)))
                .rollFrozen()
                .voted(closes, 2 * TOO_FEW)
                .counted(TOO_FEW, (number, place) -> "YES")
                .does("reconveneVote", Map.of("way", "END", "reason", "多数业主表示暂不需要修改，提议人同意撤下。"))
                .published()
                .does("fileVote", Map.of("shelf", "梧桐街道档案室三柜二层", "complete", true));
    }
}
