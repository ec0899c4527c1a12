package org.hemei.voting.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A vote of the owners of a compound and its legal state; the engine only knows who acts next. */
@Table("voting_vote")
class OwnersVote {

    @Id
    final String voteNo;

    @Version
    @Nullable
    Integer version;

    final String compound;
    final String street;
    final Convener convener;

    @Nullable
    final String reference;

    final String profile;
    final int profileVersion;
    final Instant openedAt;
    final String openedBy;

    VoteStep step = VoteStep.ROLL;

    @Nullable
    VoteOutcome outcome;

    int round = 1;

    @Nullable
    LocalDate noticeOn;

    @Nullable
    LocalDate windowOpensOn;

    @Nullable
    LocalDate windowClosesOn;

    boolean windowExtended;

    @Nullable
    LocalDate countedOn;

    @Nullable
    LocalDate publishedOn;

    @Nullable
    LocalDate objectionsUntil;

    @Nullable
    Instant endedAt;

    @Nullable
    String endedBecause;

    @MappedCollection(idColumn = "vote_no", keyColumn = "position")
    List<VoteMatter> matters = new ArrayList<>();

    @MappedCollection(idColumn = "vote_no", keyColumn = "position")
    List<VoteDeadline> deadlines = new ArrayList<>();

    @MappedCollection(idColumn = "vote_no", keyColumn = "position")
    List<VoteFinding> findings = new ArrayList<>();

    @PersistenceCreator
    OwnersVote(
            String voteNo,
            String compound,
            String street,
            Convener convener,
            @Nullable String reference,
            String profile,
            int profileVersion,
            Instant openedAt,
            String openedBy) {
        this.voteNo = voteNo;
        this.compound = compound;
        this.street = street;
        this.convener = convener;
        this.reference = reference;
        this.profile = profile;
        this.profileVersion = profileVersion;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
    }

    void enter(VoteStep next) {
        step = next;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    /** Whether its result may not be known yet, so that it can be called off. */
    boolean isBeforeResult() {
        return !isEnded() && step.ordinal() < VoteStep.RESULT.ordinal();
    }

    Optional<VoteDeadline> running(String rule) {
        return deadlines.stream()
                .filter(deadline -> deadline.rule().equals(rule) && deadline.isRunning())
                .findFirst();
    }

    List<String> titles() {
        return matters.stream().map(VoteMatter::title).toList();
    }

    VoteOpening opening() {
        return new VoteOpening(
                compound, convener, matters.stream().map(VoteMatter::subject).toList(), reference);
    }

    /** The number of the present convening, under which its deliveries and ballots are kept. */
    String countNo() {
        return voteNo + "-" + round;
    }
}
