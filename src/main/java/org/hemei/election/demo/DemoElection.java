package org.hemei.election.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hemei.election.ElectionDeadline;
import org.hemei.election.ElectionFile;
import org.hemei.election.ElectionRecords;
import org.hemei.election.Opening;
import org.hemei.election.OpeningForm;
import org.hemei.registry.DemoOwners;
import org.hemei.voting.count.VoteCount;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One election on its usual way, each posting ending on the first day on which the law lets it. */
class DemoElection {

    /** All but the last two of a building. */
    static final int USUALLY_RETURNED = DemoOwners.FLATS - 2;

    private static final int CANDIDATES = 7;

    /** Opens them. */
    @Component
    @Profile("demo")
    record Room(DemoDesk desk, Opening opening, ElectionRecords records) {

        DemoElection open(String compound, String kind) {
            return of(opening.open(new OpeningForm(compound, kind, "5"), desk.as(DemoDesk.FIRST)), compound);
        }

        DemoElection of(String no, String compound) {
            return new DemoElection(this, no, new DemoOwners(compound));
        }
    }

    private final Room room;
    private final String no;
    private final DemoOwners owners;

    private DemoElection(Room room, String no, DemoOwners owners) {
        this.room = room;
        this.no = no;
        this.owners = owners;
    }

    String no() {
        return no;
    }

    DemoElection does(String step, Map<String, Object> data) {
        room.desk().does(no, DemoDesk.FIRST, step, data);
        return this;
    }

    private String today() {
        return room.desk().today().toString();
    }

    DemoElection passTo(LocalDate day) {
        room.desk().passTo(day, no);
        return this;
    }

    private ElectionFile file() {
        return room.records().open(no, room.desk().as(DemoDesk.FIRST));
    }

    DemoElection triggered() {
        return does(
                "checkTrigger",
                Map.of(
                        "deliveredPercent", "86.5",
                        "ownersPercent", "71",
                        "firstDeliveryOn", room.desk().today().minusYears(3).toString()));
    }

    DemoElection reported() {
        return does("recordReport", Map.of("report", "RECEIVED", "reportedOn", today()));
    }

    DemoElection groupFormed() {
        List<Map<String, Object>> members = List.of(
                member("梧桐街道 王立", "STREET", true),
                member(owners.owner(11), "OWNER", false),
                member(owners.owner(12), "OWNER", false),
                member(owners.owner(26), "OWNER", false),
                member("社区居委会 李梅", "RESIDENTS_COMMITTEE", false));
        return does("formGroup", Map.of("formedOn", today(), "members", members));
    }

    private static Map<String, Object> member(String name, String capacity, boolean head) {
        return Map.of("name", name, "capacity", capacity, "head", head);
    }

    DemoElection rollImported() {
        room.desk().importsRoll(no, owners);
        return this;
    }

    DemoElection rollPosted() {
        return rollImported()
                .does("checkRoll", Map.of("announcedOn", today(), "checked", true))
                .does("postRoll", Map.of("postedOn", today(), "places", "公告栏和各单元门口"));
    }

    DemoElection rollFrozen() {
        passTo(room.desk().rollPostingOver(no)).does("endRollPosting", Map.of("result", "STANDS"));
        Map<String, Object> signed = Map.of("checksum", room.desk().checksum(no));
        does("signRoll", signed);
        room.desk().does(no, DemoDesk.SECOND, "freezeRoll", signed);
        return this;
    }

    /** The last one is in arrears, and the method bars that. */
    DemoElection candidatesPosted() {
        List<Map<String, Object>> candidates = IntStream.rangeClosed(1, CANDIDATES)
                .mapToObj(number -> Map.<String, Object>of(
                        "name",
                        owners.owner(number),
                        "unit",
                        DemoOwners.unit(number),
                        "standing",
                        "OWNER",
                        "findings",
                        number == CANDIDATES ? List.of("ARREARS") : List.of(),
                        "partyMember",
                        number % 2 == 0))
                .toList();
        return does("registerCandidates", Map.of("methodBarsArrears", true, "candidates", candidates))
                .does("postCandidates", Map.of("postedOn", today()));
    }

    DemoElection candidatesStand() {
        LocalDate until = file().deadlines().stream()
                .filter(deadline -> deadline.rule().equals("election.candidatePublication") && deadline.isRunning())
                .map(ElectionDeadline::due)
                .findFirst()
                .orElseThrow();
        return passTo(until.plusDays(1)).does("confirmCandidates", Map.of("result", "STANDS"));
    }

    /** From the roll to the list of candidates that stands. */
    DemoElection prepared() {
        return groupFormed().rollPosted().rollFrozen().candidatesPosted().candidatesStand();
    }

    DemoElection announced(LocalDate opens, LocalDate closes) {
        return does(
                "giveNotice", Map.of("noticeOn", today(), "opensOn", opens.toString(), "closesOn", closes.toString()));
    }

    /** Announced in time for the shortest window, and over. */
    DemoElection voted(LocalDate closes) {
        LocalDate opens = closes.minusDays(5);
        return passTo(opens.minusDays(15))
                .announced(opens, closes)
                .passTo(closes.plusDays(1))
                .does("closeVoting", Map.of("decision", "OPEN_BOXES"));
    }

    /** The first five candidates are agreed to. */
    DemoElection reads(String username, int building, int entry, int returned) {
        return reads(username, building, entry, returned, 0);
    }

    /** @param misread the owner whose ballot this person has read otherwise, 0 for nobody */
    DemoElection reads(String username, int building, int entry, int returned, int misread) {
        VoteCount count = room.records().countOf(no, room.desk().as(username)).orElseThrow();
        room.desk()
                .reads(
                        count,
                        username,
                        building,
                        entry,
                        returned,
                        (number, place) -> place < count.seats() - (number == misread ? 1 : 0) ? "YES" : "NO");
        return this;
    }

    DemoElection counted(int returned) {
        for (int building = 1; building <= DemoOwners.BUILDINGS; building++) {
            reads(DemoDesk.FIRST, building, 1, returned).reads(DemoDesk.SECOND, building, 2, returned);
        }
        room.desk()
                .callsBack(room.records()
                        .countOf(no, room.desk().as(DemoDesk.FIRST))
                        .orElseThrow()
                        .countNo());
        String watchers = owners.owner(20) + "、" + owners.owner(21);
        does("certifyCount", Map.of("countedOn", today(), "watchers", watchers, "balanced", true));
        room.desk().does(no, DemoDesk.SECOND, "countersignCount", Map.of("balanced", true));
        return this;
    }

    DemoElection published() {
        return does("publishResult", Map.of("publishedOn", today()));
    }

    DemoElection filed() {
        return does("electChair", Map.of("metOn", today(), "chair", owners.owner(1), "deputy", owners.owner(2)))
                .does("fileCommittee", Map.of("filedOn", today(), "complete", true));
    }

    DemoElection sealed(String certificateNo, String permitNo) {
        return does(
                        "recordFiling",
                        Map.of("result", "CERTIFIED", "answeredOn", today(), "certificateNo", certificateNo))
                .does("makeSeals", Map.of("permitNo", permitNo, "madeOn", today(), "oldCancelled", true));
    }
}
