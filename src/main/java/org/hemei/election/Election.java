package org.hemei.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** The election of a committee and its legal state; the engine only knows who acts next. */
@Table("election")
class Election {

    @Id
    final String electionNo;

    @Version
    @Nullable
    Integer version;

    final String compound;
    final String street;
    final Kind kind;
    final String profile;
    final int profileVersion;
    final Instant openedAt;
    final String openedBy;

    /** Of a by-election those vacant when notice of its first vote is given; before that, when it was opened. */
    int seats;

    @Nullable
    LocalDate termEndsOn;

    /** The whole committee is elected anew before its time, because too few members are left. */
    boolean early;

    /** Found not to work before its report was due; where it does not convene either, its term ends with the result. */
    boolean committeeIdle;

    Step step = Step.FORM_GROUP;

    @Nullable
    Outcome outcome;

    @Nullable
    String convener;

    @Nullable
    LocalDate orderedOn;

    @Nullable
    LocalDate orderDue;

    @Nullable
    LocalDate groupFormedOn;

    boolean methodBarsArrears;

    @Nullable
    LocalDate noticeOn;

    @Nullable
    LocalDate windowOpensOn;

    @Nullable
    LocalDate windowClosesOn;

    boolean windowExtended;
    int round = 1;

    @Nullable
    LocalDate countedOn;

    @Nullable
    String chair;

    @Nullable
    String deputy;

    @Nullable
    LocalDate filedOn;

    @Nullable
    String certificateNo;

    @Nullable
    String sealPermitNo;

    @Nullable
    LocalDate sealsOn;

    @Nullable
    LocalDate handedOverOn;

    @Nullable
    LocalDate handoverBreachedOn;

    @Nullable
    LocalDate auditedOn;

    @Nullable
    Instant endedAt;

    @Nullable
    String endedBecause;

    @MappedCollection(idColumn = "election_no", keyColumn = "position")
    List<GroupMember> members = new ArrayList<>();

    @MappedCollection(idColumn = "election_no", keyColumn = "position")
    List<Candidate> candidates = new ArrayList<>();

    @MappedCollection(idColumn = "election_no", keyColumn = "position")
    List<ElectionDeadline> deadlines = new ArrayList<>();

    @MappedCollection(idColumn = "election_no", keyColumn = "position")
    List<Finding> findings = new ArrayList<>();

    @PersistenceCreator
    Election(
            String electionNo,
            String compound,
            String street,
            Kind kind,
            int seats,
            String profile,
            int profileVersion,
            Instant openedAt,
            String openedBy) {
        this.electionNo = electionNo;
        this.compound = compound;
        this.street = street;
        this.kind = kind;
        this.seats = seats;
        this.profile = profile;
        this.profileVersion = profileVersion;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    void enter(Step next) {
        step = next;
    }

    Optional<ElectionDeadline> running(String rule) {
        return deadlines.stream()
                .filter(deadline -> deadline.rule().equals(rule) && deadline.isRunning())
                .findFirst();
    }

    /** Whether somebody convenes in place of a committee that did not work although its term would have run on. */
    boolean isBeforeItsTime() {
        return convener != null && committeeIdle;
    }

    /** The day from which the old committee's time to hand over runs; null where none goes. */
    @Nullable
    LocalDate handoverFrom() {
        return deadlines.stream()
                .filter(deadline -> deadline.rule().equals(ElectionClock.HANDOVER))
                .findFirst()
                .map(ElectionDeadline::startedOn)
                .orElse(null);
    }

    /** From the day after the term, or at once where it hands over before its term ends. */
    boolean isHandoverBegun(LocalDate today) {
        LocalDate from = handoverFrom();
        return from != null
                && (today.isAfter(from) || from.isBefore(Objects.requireNonNullElse(termEndsOn, LocalDate.MAX)));
    }

    boolean isByElection() {
        return kind == Kind.BY_ELECTION;
    }

    List<Candidate> eligible() {
        return candidates.stream().filter(Candidate::isEligible).toList();
    }

    List<Candidate> elected() {
        return candidates.stream().filter(Candidate::isElected).toList();
    }

    /** Those on the ballot of the present vote: whoever may stand and has no seat yet. */
    List<Candidate> onBallot() {
        return eligible().stream().filter(candidate -> !candidate.isElected()).toList();
    }

    int openSeats() {
        return seats - elected().size();
    }

    /** The number of the present vote, under which its ballots are kept. */
    String countNo() {
        return electionNo + "-" + round;
    }

    void replace(Candidate before, Candidate after) {
        candidates.set(candidates.indexOf(before), after);
    }

    void refuseCancelled() {
        if (step.isAfterResult() || isEnded()) {
            throw Conflict.inState(step.name(), Phrase.of("election.cancel.tooLate"));
        }
    }
}
