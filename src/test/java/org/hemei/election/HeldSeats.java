package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.registry.CommitteeMember;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.registry.MembershipEnd;
import org.hemei.registry.Seat;
import org.hemei.rulebook.Rulebook;
import org.hemei.support.CaseDriver;
import org.hemei.tasks.TaskDesk;
import org.hemei.tasks.TaskLine;
import org.hemei.tasks.Worklist;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A committee with two years to go, some of its seats taken, in a compound of its own. */
final class HeldSeats {

    private final ApplicationContext application;
    private final String compound;

    private HeldSeats(ApplicationContext application, String compound) {
        this.application = application;
        this.compound = compound;
    }

    /** Members 委员1 (the chair), 委员2 and so on, then alternates 候补1 and so on. */
    static HeldSeats of(ApplicationContext application, int seats, int seated, int alternates) {
        String compound = HandledElection.compound(application);
        LocalDate ends = LocalDate.now(application.getBean(Clock.class)).plusYears(2);
        LocalDate begins = ends.minusYears(5).plusDays(1);
        CommitteeTerm term = new CommitteeTerm(compound, begins, ends, seats, "委员1");
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            CommitteeMembers members = application.getBean(CommitteeMembers.class);
            application.getBean(CommitteeTerms.class).register(term);
            for (int number = 1; number <= seated; number++) {
                members.add(term, "委员" + number, "2-" + number, number == 1 ? Seat.CHAIR : Seat.MEMBER, begins);
            }
            for (int number = 1; number <= alternates; number++) {
                members.add(term, "候补" + number, "3-" + number, Seat.ALTERNATE, null);
            }
        });
        return new HeldSeats(application, compound);
    }

    String compound() {
        return compound;
    }

    CommitteeFile file() {
        return CaseDriver.as(application, HandledElection.FIRST, actor -> application
                .getBean(CommitteeRecords.class)
                .open(compound, actor));
    }

    Committee committee() {
        Committee committee = file().committee();
        assertThat(committee).isNotNull();
        return committee;
    }

    long member(String name) {
        return committee().seated(name).orElseThrow().id();
    }

    /** @return the number of the departure */
    String leaves(String name, MembershipEnd reason) {
        EndingForm form = new EndingForm("" + member(name), reason.name(), today(), "凭据在卷。");
        return CaseDriver.as(application, HandledElection.FIRST, actor -> application
                .getBean(MembershipEnding.class)
                .record(compound, form, actor));
    }

    /** By Shandong's rules, where it has to be decided on first. */
    String resigns(String name) {
        Compound place = application.getBean(Compounds.class).find(compound).orElseThrow();
        String street = application
                .getBean(Offices.class)
                .handling(place.community(), Tier.STREET)
                .code();
        CommitteeMember member = committee().seated(name).orElseThrow();
        return CaseDriver.as(application, HandledElection.FIRST, actor -> application
                .getBean(TransactionTemplate.class)
                .execute(status -> application
                        .getBean(VacancyOpening.class)
                        .open(
                                place,
                                street,
                                member,
                                MembershipEnd.RESIGNED,
                                LocalDate.parse(today()),
                                "辞职书在卷。",
                                application.getBean(Rulebook.class).profile("shandong"),
                                actor)));
    }

    void inTransaction(Runnable change) {
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> change.run());
    }

    void add(CommitteeTerm term, String name, Seat seat) {
        LocalDate since = seat == Seat.ALTERNATE ? null : LocalDate.parse(today());
        application.getBean(CommitteeMembers.class).add(term, name, "4-1", seat, since);
    }

    CommitteeFile.Departure departure(String no) {
        return CaseDriver.as(application, HandledElection.FIRST, actor -> application
                .getBean(CommitteeRecords.class)
                .departure(no, actor));
    }

    List<TaskLine> tasks(String no) {
        Actor supervisors = new Actor("everybody", "", List.of(new Duty("YZ-QH-WT", Role.SUPERVISOR)));
        return application.getBean(Worklist.class).openOf(no, supervisors);
    }

    HeldSeats waitsAt(String no, String... steps) {
        assertThat(tasks(no).stream().map(line -> line.task().taskKey().replace("userTask_", "")))
                .containsExactlyInAnyOrder(steps);
        return this;
    }

    HeldSeats take(String no, String step, Map<String, Object> fields) {
        String id = tasks(no).stream()
                .filter(line -> line.task().taskKey().equals("userTask_" + step))
                .map(line -> line.task().id())
                .findFirst()
                .orElseThrow(() -> new AssertionError(no + " does not wait at " + step));
        CaseDriver.as(application, HandledElection.FIRST, actor -> application
                .getBean(TaskDesk.class)
                .complete(id, null, new HashMap<>(fields), actor));
        return this;
    }

    HeldSeats handsOver(String no) {
        return take(no, "receiveMemberHandover", Map.of("receivedOn", today(), "receivedBy", "业委会", "items", "没有保管"));
    }

    String today() {
        return LocalDate.now(application.getBean(Clock.class)).toString();
    }
}
