package org.hemei.election.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hemei.registry.DemoOwners;
import org.hemei.voting.assembly.BallotDelivery;
import org.hemei.voting.assembly.Convener;
import org.hemei.voting.assembly.OwnersVotes;
import org.hemei.voting.assembly.VoteOpening;
import org.hemei.voting.assembly.VoteRecords;
import org.hemei.voting.assembly.VoteSubject;
import org.hemei.voting.count.VoteCount;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One owners' vote on its usual way. */
class DemoVote {

    /** Opens them. */
    @Component
    @Profile("demo")
    record Room(DemoDesk desk, OwnersVotes votes, VoteRecords records, BallotDelivery delivery, DemoLinks links) {

        DemoVote open(String compound, Convener convener, List<VoteSubject> subjects) {
            VoteOpening opening = new VoteOpening(compound, convener, subjects, null);
            return new DemoVote(this, votes.open(opening, desk.as(DemoDesk.FIRST)), new DemoOwners(compound));
        }
    }

    private final Room room;
    private final String no;
    private final DemoOwners owners;
    private Map<String, String> tokens = Map.of();

    private DemoVote(Room room, String no, DemoOwners owners) {
        this.room = room;
        this.no = no;
        this.owners = owners;
    }

    DemoVote does(String step, Map<String, Object> data) {
        room.desk().does(no, DemoDesk.FIRST, step, data);
        return this;
    }

    private String today() {
        return room.desk().today().toString();
    }

    DemoVote passTo(LocalDate day) {
        room.desk().passTo(day, no);
        return this;
    }

    DemoVote rollFrozen() {
        room.desk().importsRoll(no, owners);
        does("checkVoteRoll", Map.of("checked", true))
                .does("postVoteRoll", Map.of("postedOn", today(), "places", "公告栏和各单元门口"))
                .passTo(room.desk().rollPostingOver(no))
                .does("endVoteRollPosting", Map.of("result", "STANDS"));
        Map<String, Object> signed = Map.of("checksum", room.desk().checksum(no));
        does("signVoteRoll", signed);
        room.desk().does(no, DemoDesk.SECOND, "freezeVoteRoll", signed);
        return this;
    }

    DemoVote announced(LocalDate opens, LocalDate closes) {
        return does(
                "publishMatters",
                Map.of(
                        "noticeOn", today(),
                        "committeeToldOn", today(),
                        "opensOn", opens.toString(),
                        "closesOn", closes.toString(),
                        "places", "公告栏、各单元门口和业主微信群"));
    }

    /** To everybody in person, but nobody was at home in the last flat. */
    DemoVote delivered() {
        StringBuilder register = new StringBuilder("unit,way,deliveredOn,proof\n");
        for (int number = 1; number <= DemoOwners.ALL; number++) {
            register.append(DemoOwners.unit(number))
                    .append(number == DemoOwners.ALL ? ",无法送达," : ",当面,")
                    .append(today())
                    .append(number == DemoOwners.ALL ? ",三次上门无人\n" : ",签收单\n");
        }
        room.delivery().take(no, DemoOwners.stream(register), room.desk().as(DemoDesk.FIRST));
        return does("deliverBallots", Map.of("postedOn", today(), "complete", true));
    }

    /** Everybody gets a letter with a link besides the paper. */
    DemoVote withLinks() {
        tokens = room.links().sent(count(), room.desk().as(DemoDesk.FIRST));
        return this;
    }

    DemoVote votedByLink(int voters, BiFunction<Integer, Integer, String> choice) {
        room.links().voted(count(), tokens, voters, choice);
        return this;
    }

    private VoteCount count() {
        return room.records().countOf(no, room.desk().as(DemoDesk.FIRST)).orElseThrow();
    }

    /** Announced and delivered in time for the shortest window, and over. */
    DemoVote voted(LocalDate closes, int returned) {
        LocalDate opens = closes.minusDays(5);
        return passTo(opens.minusDays(15))
                .announced(opens, closes)
                .delivered()
                .passTo(closes.plusDays(1))
                .does("closeVoteWindow", Map.of("returned", "" + returned, "decision", "OPEN_BOXES"));
    }

    DemoVote counted(int returned, BiFunction<Integer, Integer, String> choice) {
        VoteCount count = count();
        for (int building = 1; building <= DemoOwners.BUILDINGS; building++) {
            room.desk().reads(count, DemoDesk.FIRST, building, 1, returned, choice);
            room.desk().reads(count, DemoDesk.SECOND, building, 2, returned, choice);
        }
        room.desk().callsBack(count.countNo());
        String watchers = owners.owner(8) + "、" + owners.owner(23);
        does("certifyVote", Map.of("countedOn", today(), "watchers", watchers, "balanced", true));
        room.desk().does(no, DemoDesk.SECOND, "countersignVote", Map.of("balanced", true));
        return this;
    }

    DemoVote published() {
        return does("publishDecision", Map.of("publishedOn", today(), "places", "公告栏和各单元门口"));
    }
}
