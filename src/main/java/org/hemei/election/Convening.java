package org.hemei.election;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who convenes an election (decision E6), and the group that prepares it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Convening {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Fieldwork fieldwork;
    private final ElectionClock clock;
    private final Idleness idleness;
    private final ElectionProcess process;
    private final Worklist worklist;

    Convening(Fieldwork fieldwork, ElectionClock clock, Idleness idleness, ElectionProcess process, Worklist worklist) {
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.idleness = idleness;
        this.process = process;
        this.worklist = worklist;
    }

    /** @return whether the compound is far enough to found its assembly (decision E1) */
    public boolean checkTrigger(
            String electionNo, String deliveredPercent, String ownersPercent, LocalDate firstDelivery, Actor actor) {
        Election election = fieldwork.get(electionNo);
        BigDecimal delivered = percent("deliveredPercent", deliveredPercent);
        BigDecimal owners = percent("ownersPercent", ownersPercent);
        fieldwork.requireBetween("firstDeliveryOn", firstDelivery, firstDelivery);
        boolean met = FirstAssemblyTrigger.isMet(
                delivered, owners, firstDelivery, fieldwork.today(), clock.profile(election));
        fieldwork.save(
                election,
                actor,
                met ? "triggerMet" : "triggerNotMet",
                delivered.toPlainString(),
                owners.toPlainString(),
                firstDelivery.toString());
        return met;
    }

    private static BigDecimal percent(String field, String typed) {
        if (!typed.strip().matches("[0-9]{1,3}([.][0-9]{1,2})?")) {
            throw new InvalidInput(field, Code.FORMAT, Phrase.of("election.percent"));
        }
        BigDecimal percent = new BigDecimal(typed.strip());
        if (percent.compareTo(WHOLE) > 0) {
            throw new InvalidInput(field, Code.RANGE, Phrase.of("election.percent"));
        }
        return percent;
    }

    /** @return until when the group is to be formed */
    public LocalDate recordReport(String electionNo, LocalDate reportedOn, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requirePast("reportedOn", election, reportedOn);
        clock.meet(election, ElectionClock.EXPIRY_REPORT);
        LocalDate due = clock.set(election, ElectionClock.GROUP, Step.FORM_GROUP, reportedOn);
        fieldwork.save(election, actor, "reported", reportedOn.toString());
        return due;
    }

    /**
     * Silent is who has not reported when the report was due, or who does not work at all.
     *
     * @throws InvalidInput where the time to report runs and the committee works
     */
    public void recordSilence(String electionNo, Actor actor) {
        Election election = fieldwork.get(electionNo);
        LocalDate due = election.running(ElectionClock.EXPIRY_REPORT)
                .map(ElectionDeadline::due)
                .orElse(LocalDate.MIN);
        if (!fieldwork.today().isAfter(due)) {
            if (!idleness.isIdle(election.compound, clock.profile(election))) {
                throw new InvalidInput("report", Code.IMPOSSIBLE, Phrase.of("election.report.runs", due.toString()));
            }
            election.committeeIdle = true;
        }
        fieldwork.save(election, actor, election.committeeIdle ? "foundIdle" : "notReported");
    }

    /** @return the last day on which the committee may still convene */
    public LocalDate issueOrder(String electionNo, LocalDate orderedOn, OrderMeans means, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requirePast("orderedOn", election, orderedOn);
        election.orderedOn = orderedOn;
        LocalDate due = clock.set(election, ElectionClock.CONVENING_ORDER, Step.FORM_GROUP, orderedOn);
        election.orderDue = due;
        fieldwork.save(
                election, actor, "ordered", orderedOn.toString(), due.toString(), Phrase.of("election.means." + means));
        return due;
    }

    /**
     * @return until when the group is to be formed
     * @throws Conflict where nobody has convened, and the day ordered is not over
     */
    public LocalDate checkConvening(String electionNo, boolean convened, Actor actor) {
        Election election = fieldwork.get(electionNo);
        LocalDate due = Objects.requireNonNull(election.orderDue);
        if (!convened && !fieldwork.today().isAfter(due)) {
            throw Conflict.inState(election.step.name(), Phrase.of("election.order.runs", due.toString()));
        }
        clock.meet(election, ElectionClock.CONVENING_ORDER);
        clock.meet(election, ElectionClock.EXPIRY_REPORT);
        LocalDate groupDue = clock.set(election, ElectionClock.GROUP, Step.FORM_GROUP, fieldwork.today());
        fieldwork.save(election, actor, convened ? "convened" : "notConvened", due.toString());
        return groupDue;
    }

    /** Whoever the locality names convenes in place of a committee that did not; the owners still decide. */
    public void appointConvener(String electionNo) {
        Election election = fieldwork.get(electionNo);
        String convener = clock.profile(election).word("election.convener");
        election.convener = convener;
        fieldwork.save(election, "convener", Phrase.of("election.convener." + convener));
    }

    /**
     * What is due once there is a group.
     *
     * @param assemblyBy until when the assembly is to be held; for a re-election, when the term ends; null without a
     *     limit
     * @param handoverBy until when the old committee hands over where it does so before its term ends, otherwise null
     */
    public record GroupLimits(@Nullable LocalDate assemblyBy, @Nullable LocalDate handoverBy) {}

    public GroupLimits formGroup(String electionNo, List<GroupMember> members, LocalDate formedOn, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requirePast("formedOn", election, formedOn);
        GroupCheck.check(members, clock.profile(election));
        election.members.clear();
        election.members.addAll(members);
        election.groupFormedOn = formedOn;
        election.enter(Step.ROLL);
        clock.meet(election, ElectionClock.GROUP);
        clock.set(election, ElectionClock.GROUP_ANNOUNCEMENT, Step.ROLL, formedOn);
        LocalDate assembly =
                switch (election.kind) {
                    case FIRST -> clock.set(election, ElectionClock.FIRST_ASSEMBLY, Step.MEETING_NOTICE, formedOn);
                    case RE_ELECTION -> election.early || election.isBeforeItsTime() ? null : election.termEndsOn;
                    case BY_ELECTION, REMOVAL -> null;
                };
        LocalDate handover = isHandedOverToGroup(election, formedOn) ? handOverFrom(election, formedOn) : null;
        fieldwork.save(election, actor, "groupFormed", formedOn.toString(), "" + members.size());
        return new GroupLimits(assembly, handover);
    }

    /** Into the custody of the government, for whoever is elected (Shanghai art. 29, Ningbo art. 36). */
    private boolean isHandedOverToGroup(Election election, LocalDate formedOn) {
        return election.kind == Kind.RE_ELECTION
                && election.running(ElectionClock.HANDOVER).isPresent()
                && Objects.requireNonNull(election.termEndsOn).isAfter(formedOn)
                && clock.profile(election).flag("election.handoverFromGroup");
    }

    /** Where the group is entered late and the term is over by now, the handover that runs already is due earlier. */
    private LocalDate handOverFrom(Election election, LocalDate formedOn) {
        LocalDate before =
                election.running(ElectionClock.HANDOVER).orElseThrow().due();
        LocalDate due = clock.set(election, ElectionClock.HANDOVER, Step.HANDOVER, formedOn);
        process.reschedule(election.electionNo, ElectionClock.HANDOVER, due);
        worklist.reschedule(
                election.electionNo,
                process.tasksOf(ElectionClock.HANDOVER),
                CityTime.endOf(before),
                CityTime.endOf(due));
        return due;
    }
}
