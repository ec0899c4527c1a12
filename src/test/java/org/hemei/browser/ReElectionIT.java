package org.hemei.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hemei.platform.clock.OwnEngineTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

/**
 * Two supervisors who have never done it before take a committee's re-election from the radar to the handover, by what
 * the page of the election says; the weeks between pass by the demo city's clock.
 */
@BrowserJourney
@ExtendWith(OwnEngineTime.class)
@TestPropertySource(properties = "hemei.clock.start=2026-06-01T09:00")
class ReElectionIT {

    private static final int OWNERS = 10;
    private static final int CANDIDATES = 6;
    private static final int SEATS = 5;

    private LocalDate today = LocalDate.parse("2026-06-01");

    @Test
    void fromTheRadarToTheHandover(Visitors visitors) {
        Visitor wu = visitors.arrive(Screen.ZH_1280, "supervisor").album("re-election");
        Visitor zheng = visitors.arrive(Screen.ZH_390, "supervisor2").album("re-election");
        Visitor clock = visitors.arrive(Screen.ZH_1280, "admin");
        wu.open("/elections/radar");
        wu.picture("radar");
        wu.page()
                .locator("tr", new Page.LocatorOptions().setHasText("云杉苑"))
                .locator("a[href^='/elections/']")
                .click();
        ElectionRoom room = ElectionRoom.reached(wu);
        prepareTheRoll(room, zheng, clock);
        findCandidates(room, clock);
        vote(room, zheng, clock);
        installTheCommittee(room);
        assertThat(wu.page().getByText("上届任期到 2026-10-01 届满")).isVisible();
        passTo(clock, 78);
        takeOver(room, wu);
    }

    private void prepareTheRoll(ElectionRoom room, Visitor second, Visitor clock) {
        TaskForm group = room.task("成立小组").date("小组成立的日期", today.toString());
        group.member("梧桐街道 王立", "街道", true);
        group.member("业主8", "业主", false);
        group.member("业主9", "业主", false);
        room.submit("group");
        assertThat(room.next()).containsText("名册");
        room.importRoll(roll());
        assertThat(room.section("业主名册")).containsText("1000.00");
        room.task("核对业主名册").date("小组成员名单公告的日期", today.toString()).tick("名册已经与登记资料核对");
        room.submit("roll-checked");
        room.task("公示名册").date("开始公示的日期", today.toString()).write("公示的地点", "公告栏和各单元门口");
        room.submit("roll-posted");
        passTo(clock, 16);
        room.task("名册公示期满").choose("公示的结果", "名册成立");
        room.submit("posting-over");
        room.task("名册核对签名");
        room.submit("roll-signed");
        ElectionRoom secondRoom = room.of(second);
        secondRoom.task("封存名册");
        secondRoom.submit("roll-frozen");
        assertThat(secondRoom.section("业主名册")).containsText("校验码");
    }

    private void findCandidates(ElectionRoom room, Visitor clock) {
        TaskForm form = room.task("报名联审");
        IntStream.rangeClosed(1, CANDIDATES).forEach(number -> form.candidate(owner(number), unit(number)));
        room.submit("candidates");
        room.task("公示候选人").date("开始公示的日期", today.toString());
        room.submit("candidates-posted");
        passTo(clock, 8);
        room.task("确定候选人名单").choose("公示的结果", "名单成立，意见都已答复");
        room.submit("candidates-confirmed");
    }

    private void vote(ElectionRoom room, Visitor second, Visitor clock) {
        LocalDate opens = today.plusDays(15);
        room.task("发布会议公告")
                .date("公告的日期", today.toString())
                .date("投票期第一天", opens.toString())
                .date("投票期最后一天", opens.plusDays(5).toString());
        room.submit("notice");
        passTo(clock, 21);
        room.task("投票期满").choose("投票期满以后", "开箱计票");
        room.submit("boxes-opened");
        room.enterBallots(1, ballots(opens));
        room.of(second).enterBallots(2, ballots(opens));
        room.callBack("call-backs");
        room.task("开箱计票核对")
                .date("开箱计票的日期", today.toString())
                .write("监票人", "业主8、业主9")
                .tick("票数核对无误");
        room.submit("count-signed");
        assertThat(room.section("选票")).containsText("核对签名以前");
        ElectionRoom secondRoom = room.of(second);
        secondRoom.task("计票复核签名").tick("票数核对无误");
        secondRoom.submit("count-countersigned");
        assertThat(secondRoom.section("选举结果")).containsText("当选");
    }

    private void installTheCommittee(ElectionRoom room) {
        room.task("公告选举结果").date("公告的日期", today.toString());
        room.submit("result-published");
        room.task("推选主任")
                .date("首次会议的日期", today.toString())
                .select("主任", owner(1))
                .select("副主任", owner(2));
        room.submit("chair");
        room.task("申请备案").date("提交备案的日期", today.toString()).tick("备案材料齐全");
        room.submit("filed");
        room.task("记录备案结果")
                .choose("备案的结果", "出具了备案证明")
                .date("答复的日期", today.toString())
                .write("备案证明编号", "梧街备〔2026〕1号");
        room.submit("certificate");
        room.task("刻制印章")
                .write("印章刻制证明编号", "刻证1号")
                .date("印章启用的日期", today.toString())
                .tick("旧印章已经缴销");
        room.submit("seals");
    }

    private void takeOver(ElectionRoom room, Visitor visitor) {
        TaskForm form = room.task("接收上届移交");
        for (String item : new String[] {"印章", "档案资料", "账目和凭证", "公共收益等财物"}) {
            form.tick("已经移交的", item);
        }
        form.date("移交的日期", today.toString()).write("接收人", "新一届业委会");
        room.submit("handover");
        room.task("任期审计")
                .write("审计机构", "某会计师事务所")
                .date("审计报告的日期", today.toString())
                .choose("审计意见", "没有问题");
        room.submit("audit");
        assertThat(visitor.page().locator(".case-state").first()).containsText("业主委员会已产生");
        assertThat(visitor.page().locator(".steps .tier-past")).hasCount(12);
        visitor.picture("over");
        visitor.open("/elections/radar");
        assertThat(visitor.page().locator("tr", new Page.LocatorOptions().setHasText("云杉苑")))
                .hasCount(0);
    }

    private void passTo(Visitor administrator, int days) {
        today = today.plusDays(days);
        administrator.open("/demo/clock");
        administrator.page().locator("#to").fill(today + "T10:00");
        administrator.button("拨到这个时间", "").click();
        Locator now = administrator.page().locator(".big-clock");
        assertThat(now).containsText(Pattern.compile(today + " 10:\\d\\d"));
    }

    private static String owner(int number) {
        return "业主" + number;
    }

    private static String unit(int number) {
        return "1-" + (100 + number);
    }

    private static String roll() {
        StringBuilder csv = new StringBuilder("building,unit,area,owners,status\n");
        IntStream.rangeClosed(1, OWNERS)
                .forEach(number -> csv.append("1,%d,100.00,%s,SOLD\n".formatted(100 + number, owner(number))));
        return csv.toString();
    }

    /** Eight of ten come, and agree to the first five of six. */
    private static String ballots(LocalDate day) {
        StringBuilder csv = new StringBuilder("ballot,unit,question,choice,receivedAt\n");
        for (int voter = 1; voter <= 8; voter++) {
            for (int number = 1; number <= CANDIDATES; number++) {
                String choice = number <= SEATS ? "YES" : "NO";
                csv.append("B%d,%s,%s,%s,%s\n".formatted(voter, unit(voter), owner(number), choice, day));
            }
        }
        return csv.toString();
    }
}
