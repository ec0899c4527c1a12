package org.hemei.mediation.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.hemei.platform.DemoTime;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the demo's people work through the last weeks, by the same services as everybody, with the clock set back. */
@Component
@Profile("demo")
@Order(30)
class DemoDisputes implements ApplicationRunner {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final DemoTime time;
    private final Clock clock;
    private final DemoCase.Scene scene;

    DemoDisputes(
            JdbcClient database, TransactionTemplate transaction, DemoTime time, Clock clock, DemoCase.Scene scene) {
        this.database = database;
        this.transaction = transaction;
        this.time = time;
        this.clock = clock;
        this.scene = scene;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.sql("select exists (select 1 from mediation_dispute)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        try {
            transaction.executeWithoutResult(status -> liveThrough(now));
        } finally {
            scene.end();
            time.reset();
        }
    }

    private void liveThrough(ZonedDateTime now) {
        at(now, 38);
        DemoCase leak = scene.register("community", DemoStories.LEAK);
        leak.accepted();
        DemoCase arrears = scene.register("community2", DemoStories.ARREARS);
        arrears.accepted();
        at(now, 34);
        leak.investigated("community", "301室防水层老化，201室吊顶泡坏约四平方米。双方对是否装修所致各执一词。", true);
        arrears.investigated("community2", "业主称保洁缺位；物业出具近三年巡检记录。双方愿意对账。", false);
        at(now, 30);
        leak.session("community", "CONTINUE", "双方同意等检测结论后再谈赔偿金额。");
        arrears.session("community2", "AGREED", "双方对账，物业同意减免百分之十，业主一次付清。");
        arrears.agreed("community2", "ORAL", true, "业主当场支付物业费8292.60元，双方再无争议。");
        DemoCase stairs = scene.register("community", DemoStories.SHARED_STAIRS);
        stairs.declinedAsAgencyOnly();
        at(now, 27);
        DemoCase piano = scene.register("community", DemoStories.PIANO);
        piano.accepted();
        piano.investigated("community", "现场查看：夜间二十二点后练琴属实，墙体隔声一般。", false);
        DemoCase dog = scene.register("community2", DemoStories.DOG);
        dog.refused();
        DemoCase fees = scene.register("community2", DemoStories.INSTALMENTS);
        fees.accepted();
        fees.investigated("community2", "物业出具巡检记录，业主确认欠费数额，但一次付不出。", false);
        at(now, 20);
        piano.session("community", "UNRESOLVED", "楼上不同意减少练琴时间，楼下要求停止，调解不成。");
        piano.bothWant("community", "NEXT_TIER");
        LocalDate today = now.toLocalDate();
        fees.session("community2", "AGREED", "业主愿意分三期付清，物业免收违约金。");
        fees.agreedByInstalments(
                "community2",
                "业主分三期付清9214元，物业免收违约金。",
                Map.of(
                        today.minusDays(15), "付3214元",
                        today.plusDays(15), "付3000元",
                        today.plusDays(45), "付3000元"));
        DemoCase garage = scene.register("guiyu", DemoStories.GARAGE).at("district");
        garage.accepted();
        DemoCase lift = scene.register("community", DemoStories.LIFT);
        lift.accepted();
        at(now, 13);
        piano.at("street").investigated("street", "社区移来案卷完整；现场复核，夜间练琴属实。", false);
        fees.appliedForConfirmation("community2");
        fees.performed("community2", "第一期已付，收据在卷。");
        leak.session("community", "CONTINUE", "检测认定系防水层老化，楼上愿赔五千元，楼下坚持六千八百元。");
        lift.investigated("community", "一楼住户担心采光，二至六楼愿补偿三万元，差额两万元。", false);
        DemoCase smoke = scene.register("community2", DemoStories.SMOKE);
        smoke.accepted();
        DemoCase tiles = scene.register("anlan", DemoStories.TILES);
        tiles.accepted();
        at(now, 9);
        DemoCase wires = scene.register("community", DemoStories.WIRES);
        wires.admitted();
        wires.reported("VIOLENCE", "两家在楼道推搡，一方扬言剪断电线。");
        DemoCase wall = scene.register("elsewhere", DemoStories.WALL);
        wall.accepted();
        at(now, 6);
        smoke.investigated("community2", "排烟口距卧室窗不足三米，改道须占用公共外墙。", false);
        smoke.session("community2", "UNRESOLVED", "商户只愿加装净化器，住户坚持改道，业主又不同意占用外墙。");
        smoke.bothWant("community2", "TERMINATE");
        piano.at("street").session("street", "CONTINUE", "楼上愿意二十一点后停练，楼下还要商量周末的时间。");
        arrears.revisited("community2", "电话回访，双方都已履行，没有新的争执。");
        DemoCase water = scene.register("community", DemoStories.WATER);
        water.withdrawn("APPLICANT", "双方已自行和解，物业恢复供水。");
        scene.register("community", DemoStories.PARKING);
        at(now, 1);
        lift.arranged("community", today + "T15:00", "云杉苑物业服务中心");
        piano.at("street").arranged("street", today.plusDays(1) + "T09:30", "梧桐里3号楼活动室");
        DemoCase income = scene.register("guiyu", DemoStories.INCOME);
        income.at("street").admitted();
        scene.register("street", DemoStories.ALTERATION);
    }

    /** Ten in the morning, so many days ago or on the working day before. */
    private void at(ZonedDateTime now, int daysAgo) {
        LocalDate day = now.toLocalDate().minusDays(daysAgo);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        time.moveTo(day.atTime(LocalTime.of(10, 0)).atZone(now.getZone()).toInstant());
    }
}
