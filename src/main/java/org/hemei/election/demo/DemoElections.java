package org.hemei.election.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hemei.platform.DemoTime;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The elections of the demo city: one whose ballots are being read, a by-election after a member has left, the removal
 * of another who may still answer, and a re-election that has just been reported.
 */
@Component
@Profile("demo")
@Order(35)
class DemoElections implements ApplicationRunner {

    /** Group to ballots: the postings, the notice and the shortest window, with a working day between them. */
    private static final int DAYS_SO_FAR = 52;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final DemoTime time;
    private final Clock clock;
    private final DemoElection.Scene scene;

    DemoElections(
            JdbcClient database,
            TransactionTemplate transaction,
            DemoTime time,
            Clock clock,
            DemoElection.Scene scene) {
        this.database = database;
        this.transaction = transaction;
        this.time = time;
        this.clock = clock;
        this.scene = scene;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.sql("select exists (select 1 from election)")
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
        LocalDate begin = now.toLocalDate().minusDays(DAYS_SO_FAR);
        at(now, begin);
        DemoElection first = scene.open("C002", "FIRST");
        first.does(
                "checkTrigger",
                Map.of(
                        "deliveredPercent", "86.5",
                        "ownersPercent", "71",
                        "firstDeliveryOn", begin.minusYears(3).toString()));
        first.does(
                "formGroup",
                Map.of(
                        "formedOn",
                        begin.toString(),
                        "members",
                        List.of(
                                member("梧桐街道 王立", "STREET", true),
                                member("陈一鸣", "OWNER", false),
                                member("沈佳", "OWNER", false),
                                member("顾远", "OWNER", false),
                                member("云杉社区 李梅", "RESIDENTS_COMMITTEE", false))));
        first.importsRoll();
        first.does("checkRoll", Map.of("announcedOn", begin.toString(), "checked", true));
        first.does("postRoll", Map.of("postedOn", begin.toString(), "places", "公告栏和各单元门口"));
        LocalDate rollOver = begin.plusDays(16);
        at(now, rollOver);
        first.does("endRollPosting", Map.of("result", "STANDS"));
        first.signsRoll();
        first.does("registerCandidates", Map.of("methodBarsArrears", true, "candidates", candidates()));
        first.does("postCandidates", Map.of("postedOn", rollOver.toString()));
        LocalDate listOver = rollOver.plusDays(8);
        at(now, listOver);
        first.does("confirmCandidates", Map.of("result", "STANDS"));
        LocalDate opens = listOver.plusDays(15);
        first.does(
                "giveNotice",
                Map.of(
                        "noticeOn", listOver.toString(),
                        "opensOn", opens.toString(),
                        "closesOn", opens.plusDays(5).toString()));
        at(now, opens.plusDays(6));
        first.does("closeVoting", Map.of("decision", "OPEN_BOXES"));
        first.reads("supervisor", "1", 1, opens);
        first.reads("supervisor2", "1", 2, opens);
        first.reads("supervisor", "2", 1, opens);
        at(now, now.toLocalDate().minusDays(4));
        leave(now.toLocalDate().minusDays(4));
        at(now, now.toLocalDate().minusDays(3));
        remove(now.toLocalDate().minusDays(3));
        at(now, now.toLocalDate().minusDays(2));
        DemoElection again = scene.open("C001", "RE_ELECTION");
        again.does(
                "recordReport",
                Map.of(
                        "report",
                        "RECEIVED",
                        "reportedOn",
                        now.toLocalDate().minusDays(2).toString()));
    }

    /** C001 had five members and no alternates; the seat is left to a by-election, the handover is still owed. */
    private void leave(LocalDate day) {
        DemoElection departure = scene.departure("C001", "梁伟", day);
        departure.does("openByElection", Map.of("decision", "OPEN"));
    }

    private void remove(LocalDate day) {
        DemoElection removal = scene.open("C001", "REMOVAL");
        removal.does(
                "checkProposal",
                Map.of(
                        "member",
                        scene.member("C001", "高远"),
                        "grounds",
                        List.of("NEGLECT"),
                        "facts",
                        "半年内四次业委会会议均未参加，也未请假。",
                        "proposedBy",
                        "OWNERS",
                        "proposers",
                        "26",
                        "owners",
                        "118",
                        "decision",
                        "ACCEPT"));
        removal.does("notifyMember", Map.of("notifiedOn", day.toString(), "means", "IN_PERSON"));
    }

    private static Map<String, Object> member(String name, String capacity, boolean head) {
        return Map.of("name", name, "capacity", capacity, "head", head);
    }

    /** The last one is in arrears, and the method bars that. */
    private static List<Map<String, Object>> candidates() {
        List<String> barred = List.of("ARREARS");
        return IntStream.rangeClosed(1, DemoElection.CANDIDATES)
                .mapToObj(number -> Map.<String, Object>of(
                        "name",
                        DemoElection.owner(number),
                        "unit",
                        DemoElection.unit(number),
                        "standing",
                        "OWNER",
                        "findings",
                        number == DemoElection.CANDIDATES ? barred : List.of(),
                        "partyMember",
                        number % 2 == 0))
                .toList();
    }

    private void at(ZonedDateTime now, LocalDate day) {
        time.moveTo(day.atTime(LocalTime.of(10, 0)).atZone(now.getZone()).toInstant());
    }
}
