package org.hemei.election.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.election.Committee;
import org.hemei.election.CommitteeRecords;
import org.hemei.election.ElectionSearch;
import org.hemei.election.EndingForm;
import org.hemei.election.MembershipEnding;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Changes to committees in office: by-elections to the seats of those who left, removals, a re-election just reported. */
@Component
@Profile("demo")
class DemoChanges {

    private static final int PREPARED = 46;

    private final DemoDesk desk;
    private final DemoElection.Room room;
    private final DemoCommittees committees;
    private final CommitteeRecords records;
    private final MembershipEnding ending;
    private final ElectionSearch search;

    DemoChanges(
            DemoDesk desk,
            DemoElection.Room room,
            DemoCommittees committees,
            CommitteeRecords records,
            MembershipEnding ending,
            ElectionSearch search) {
        this.desk = desk;
        this.room = room;
        this.committees = committees;
        this.records = records;
        this.ending = ending;
        this.search = search;
    }

    void liveThrough(LocalDate today) {
        byElection(today);
        heard(today);
        desk.at(today.minusDays(4));
        leaves("C001", "梁伟");
        desk.at(today.minusDays(3));
        proposed("C001", "高远", "半年内四次业委会会议均未参加，也未请假。");
        desk.at(today.minusDays(2));
        room.open("C001", "RE_ELECTION").reported();
    }

    /** Its committee had no alternates; the seat is left to a by-election, the handover is still owed. */
    private DemoElection leaves(String compound, String name) {
        EndingForm form =
                new EndingForm(member(compound, name), "RESIGNED", desk.today().toString(), "书面辞职书已收存。");
        String departure = ending.record(compound, form, desk.as(DemoDesk.FIRST));
        desk.does(departure, DemoDesk.FIRST, "openByElection", Map.of("decision", "OPEN"));
        return room.of(search.openByElectionIn(compound).orElseThrow(), compound);
    }

    private DemoElection proposed(String compound, String name, String facts) {
        DemoElection removal = room.open(compound, "REMOVAL");
        removal.does(
                "checkProposal",
                Map.of(
                        "member", member(compound, name),
                        "grounds", List.of("NEGLECT"),
                        "facts", facts,
                        "proposedBy", "OWNERS",
                        "proposers", "26",
                        "owners", "118",
                        "decision", "ACCEPT"));
        return removal.does("notifyMember", Map.of("notifiedOn", desk.today().toString(), "means", "IN_PERSON"));
    }

    private String member(String compound, String name) {
        Committee committee = Objects.requireNonNull(
                records.open(compound, desk.as(DemoDesk.FIRST)).committee());
        return committee.seated().stream()
                .filter(member -> member.name().equals(name))
                .map(member -> "" + member.id())
                .findFirst()
                .orElseThrow();
    }

    private void byElection(LocalDate today) {
        desk.at(today.minusDays(PREPARED + 20));
        committees.register("C023", today.plusYears(2), List.of("毛宁", "邱爽", "洪波", "贺云", "龚雪"));
        DemoElection election = leaves("C023", "洪波").prepared().passTo(today.minusDays(18));
        election.announced(today.minusDays(1), today.plusDays(9));
    }

    /** The owners decide, in a vote that is being prepared. */
    private void heard(LocalDate today) {
        desk.at(today.minusDays(11));
        committees.register("C024", today.plusYears(3), List.of("文静", "向阳", "柳青", "鲁平", "尹航"));
        proposed("C024", "鲁平", "连续两个季度未公开其经手的公共收益账目，经街道责令仍未改正。")
                .does(
                        "hearDefence",
                        Map.of(
                                "defence", "ORAL",
                                "heardOn", desk.today().toString(),
                                "statement", "账目由前任出纳保管，正在补交。"))
                .does(
                        "callRemovalVote",
                        Map.of(
                                "convener", "STREET",
                                "place", "HERE",
                                "title", "是否同意罢免委员鲁平",
                                "text", "因连续两个季度未公开公共收益账目，提议罢免鲁平的业主委员会委员职务。"));
    }
}
