package org.hemei.election.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemei.registry.DemoOwners;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Elections from the open window to the handover that is refused. */
@Component
@Profile("demo")
class DemoBallots {

    /** Group to list, where both postings end with the longest holidays of the year. */
    private static final int PREPARED = 46;

    /** The same with the notice and the shortest window, up to its last day. */
    private static final int VOTED = PREPARED + 20;

    private static final int TOO_FEW = 6;

    private final DemoDesk desk;
    private final DemoElection.Room room;
    private final DemoCommittees committees;

    DemoBallots(DemoDesk desk, DemoElection.Room room, DemoCommittees committees) {
        this.desk = desk;
        this.room = room;
        this.committees = committees;
    }

    void liveThrough(LocalDate today) {
        handoverRefused(today);
        reconvened(today);
        filed(today);
        published(today);
        enteredOnce(today);
        readDifferently(today);
        windowOpen(today);
    }

    private DemoElection first(LocalDate closes, String compound) {
        desk.at(closes.minusDays(VOTED));
        return room.open(compound, "FIRST").triggered().prepared().voted(closes);
    }

    private DemoElection again(LocalDate begin, String compound, List<String> names) {
        return DemoPreparations.again(desk, room, committees, begin, compound, names);
    }

    private void windowOpen(LocalDate today) {
        again(today.minusDays(PREPARED + 20), "C017", List.of("熊伟", "金玲", "陶冶", "戚薇", "邹平"))
                .prepared()
                .passTo(today.minusDays(19))
                .announced(today.minusDays(3), today.plusDays(7));
    }

    private void enteredOnce(LocalDate today) {
        first(today.minusDays(2), "C002")
                .reads(DemoDesk.FIRST, 1, 1, DemoElection.USUALLY_RETURNED)
                .reads(DemoDesk.SECOND, 1, 2, DemoElection.USUALLY_RETURNED)
                .reads(DemoDesk.FIRST, 2, 1, DemoElection.USUALLY_RETURNED);
    }

    private void readDifferently(LocalDate today) {
        first(today.minusDays(2), "C018")
                .reads(DemoDesk.FIRST, 1, 1, DemoElection.USUALLY_RETURNED)
                .reads(DemoDesk.SECOND, 1, 2, DemoElection.USUALLY_RETURNED)
                .reads(DemoDesk.SECOND, 2, 1, DemoElection.USUALLY_RETURNED)
                .reads(DemoDesk.FIRST, 2, 2, DemoElection.USUALLY_RETURNED, DemoOwners.FLATS + 4);
    }

    private void published(LocalDate today) {
        LocalDate closes = today.minusDays(4);
        again(closes.minusDays(VOTED), "C019", List.of("侯明", "孟洁", "龙飞", "万芳", "段磊"))
                .prepared()
                .voted(closes)
                .counted(DemoElection.USUALLY_RETURNED)
                .passTo(closes.plusDays(2))
                .published();
    }

    /** Twelve of thirty took part, where twenty are needed; the owners are called once more. */
    private void reconvened(LocalDate today) {
        first(today.minusDays(14), "C020")
                .counted(TOO_FEW)
                .passTo(today.minusDays(8))
                .does("decideAgain", Map.of("way", "AGAIN", "reason", "上次未达参与人数，楼组长已逐户征求意见，多数愿意参加。"))
                .passTo(today.minusDays(5))
                .announced(today.plusDays(11), today.plusDays(21));
    }

    private void filed(LocalDate today) {
        LocalDate closes = today.minusDays(9);
        first(closes, "C021")
                .counted(DemoElection.USUALLY_RETURNED)
                .published()
                .passTo(closes.plusDays(4))
                .filed();
    }

    /** The old term ended more than ten days ago, and its committee keeps seals and files. */
    private void handoverRefused(LocalDate today) {
        LocalDate begin = today.minusDays(DemoPreparations.REPORTED + 25);
        again(begin, "C022", List.of("雷军平", "黎明", "易萍", "常青", "武刚"))
                .prepared()
                .voted(begin.plusDays(VOTED))
                .counted(DemoElection.USUALLY_RETURNED)
                .published()
                .filed()
                .sealed("梧街业备〔" + today.getYear() + "〕9号", "梧派刻准" + today.getYear() + "第31号")
                .passTo(today.minusDays(1));
    }
}
