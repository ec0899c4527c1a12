package org.hemei.voting.roll;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.Staffing;
import org.springframework.context.ApplicationContext;

/** Takes a roll of its own through its steps, for tests that look at one of them. */
final class RollDesk {

    static final String FILE = Sheets.HEADING
            + "1,101,90,张三;李四,SOLD\n1,102,120,王五,SOLD\n1,103,60,王五,SOLD\n2,101,70,,UNSOLD\n2,102,110,赵六,UNDELIVERED\n";

    final String voteNo = "TEST-" + UUID.randomUUID();
    final Rolls rolls;
    final RollObjections objections;
    final RollSigning signing;
    final RollAmendments amendments;
    final Actor supervisor;
    final Actor supervisor2;
    private final Staffing staffing;
    private final Clock clock;

    RollDesk(ApplicationContext application) {
        rolls = application.getBean(Rolls.class);
        objections = application.getBean(RollObjections.class);
        signing = application.getBean(RollSigning.class);
        amendments = application.getBean(RollAmendments.class);
        staffing = application.getBean(Staffing.class);
        clock = application.getBean(Clock.class);
        supervisor = actor("supervisor");
        supervisor2 = actor("supervisor2");
    }

    Actor actor(String username) {
        return staffing.actor(username).orElseThrow();
    }

    static RollDraft draft(String csv) {
        return Sheets.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    Roll roll() {
        return rolls.find(voteNo).orElseThrow();
    }

    RollDesk keep() {
        rolls.keep(voteNo, "C001", draft(FILE), 0, supervisor);
        return this;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Posted for the days up to yesterday. */
    RollDesk post() {
        keep();
        rolls.publicise(voteNo, today().minusDays(15), today().minusDays(1), 1, supervisor);
        return this;
    }

    RollDesk endPosting() {
        post();
        rolls.endPublicity(voteNo, supervisor);
        return this;
    }

    RollDesk freeze() {
        endPosting();
        signing.sign(voteNo, signing.checksum(voteNo), supervisor);
        signing.freeze(voteNo, signing.checksum(voteNo), supervisor2);
        return this;
    }

    static UnitForm unit(String building, String room, String area, String owners) {
        return new UnitForm(building, room, area, owners, "已售");
    }

    List<String> units() {
        return rolls.units(voteNo).stream().map(RollUnit::canonical).toList();
    }
}
