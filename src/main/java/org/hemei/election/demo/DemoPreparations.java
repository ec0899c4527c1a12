package org.hemei.election.demo;

import java.time.LocalDate;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.registry.DemoOwners;
import org.hemei.voting.roll.RollObjections;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Elections that are being prepared: one in each stage from the group to the notice. */
@Component
@Profile("demo")
class DemoPreparations {

    /** A posting of 15 days, or of 7, that ends with the longest holidays of the year. */
    private static final int ROLL_DAYS = 26;

    private static final int LIST_DAYS = 18;

    /** A report comes so long before the term ends. */
    static final int REPORTED = 95;

    private final DemoDesk desk;
    private final DemoElection.Room room;
    private final DemoCommittees committees;
    private final RollObjections objections;

    DemoPreparations(DemoDesk desk, DemoElection.Room room, DemoCommittees committees, RollObjections objections) {
        this.desk = desk;
        this.room = room;
        this.committees = committees;
        this.objections = objections;
    }

    void liveThrough(LocalDate today) {
        listStands(today.minusDays(ROLL_DAYS + LIST_DAYS + 4));
        listPosted(today.minusDays(ROLL_DAYS + 3), today.minusDays(3));
        rollFrozen(today.minusDays(ROLL_DAYS + 1));
        rollPosted(today.minusDays(12));
        rollImported(today.minusDays(9));
        triggered(today.minusDays(5));
    }

    private DemoElection again(LocalDate begin, String compound, List<String> names) {
        return again(desk, room, committees, begin, compound, names);
    }

    /** Reported in time: three months and some days before the term ends. */
    static DemoElection again(
            DemoDesk desk,
            DemoElection.Room room,
            DemoCommittees committees,
            LocalDate begin,
            String compound,
            List<String> names) {
        desk.at(begin);
        committees.register(compound, begin.plusDays(REPORTED), names);
        return room.open(compound, "RE_ELECTION").reported();
    }

    private DemoElection first(LocalDate begin, String compound) {
        desk.at(begin);
        return room.open(compound, "FIRST").triggered();
    }

    private void triggered(LocalDate begin) {
        first(begin, "C011");
    }

    private void rollImported(LocalDate begin) {
        first(begin, "C012").groupFormed().rollImported();
    }

    /** One objection has an answer, the other waits for one. */
    private void rollPosted(LocalDate begin) {
        DemoElection election = again(begin, "C013", List.of("苏敏", "潘辉", "杜鹃", "叶青", "董亮"))
                .groupFormed()
                .rollPosted();
        desk.at(begin.plusDays(3));
        Actor actor = desk.as(DemoDesk.FIRST);
        DemoOwners owners = new DemoOwners("C013");
        long answered = objections
                .raise(
                        election.no(),
                        new RollObjections.Form(DemoOwners.unit(4), owners.owner(4), "产权证登记的面积比名册多两平方米。"),
                        actor)
                .id();
        desk.at(begin.plusDays(5));
        objections.answer(election.no(), answered, "经核对不动产登记簿，名册所载面积无误，已当面说明并出示登记簿。", false, actor);
        desk.at(begin.plusDays(10));
        objections.raise(
                election.no(),
                new RollObjections.Form(DemoOwners.unit(22), owners.owner(22), "房屋上月已过户给我，名册上仍是原业主。"),
                actor);
    }

    private void rollFrozen(LocalDate begin) {
        again(begin, "C014", List.of("丁一", "任远", "姚兰", "卢刚", "傅瑶"))
                .groupFormed()
                .rollPosted()
                .rollFrozen();
    }

    private void listPosted(LocalDate begin, LocalDate posted) {
        first(begin, "C015")
                .groupFormed()
                .rollPosted()
                .rollFrozen()
                .passTo(posted)
                .candidatesPosted();
    }

    private void listStands(LocalDate begin) {
        again(begin, "C016", List.of("钟慧", "汪洋", "谭丽", "廖勇", "白雪")).prepared();
    }
}
