package org.hemei.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.registry.MembershipEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A member who leaves a committee before its term ends (E5), and the seat that falls vacant (E4). */
@Table("election_vacancy")
class Vacancy {

    @Id
    final String vacancyNo;

    @Version
    @Nullable
    Integer version;

    final String compound;
    final String street;
    final long memberId;
    final String memberName;
    final MembershipEnd reason;
    final LocalDate occurredOn;
    final String evidence;
    final String profile;
    final int profileVersion;
    final Instant openedAt;
    final String openedBy;

    @Nullable
    LocalDate endedOn;

    @Nullable
    LocalDate handoverDue;

    @Nullable
    LocalDate handedOverOn;

    @Nullable
    VacancyWay way;

    @Nullable
    String told;

    @Nullable
    String electionNo;

    @Nullable
    String filledBy;

    @Nullable
    VacancyOutcome outcome;

    @Nullable
    Instant endedAt;

    @PersistenceCreator
    Vacancy(
            String vacancyNo,
            String compound,
            String street,
            long memberId,
            String memberName,
            MembershipEnd reason,
            LocalDate occurredOn,
            String evidence,
            String profile,
            int profileVersion,
            Instant openedAt,
            String openedBy) {
        this.vacancyNo = vacancyNo;
        this.compound = compound;
        this.street = street;
        this.memberId = memberId;
        this.memberName = memberName;
        this.reason = reason;
        this.occurredOn = occurredOn;
        this.evidence = evidence;
        this.profile = profile;
        this.profileVersion = profileVersion;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
    }

    List<Phrase> reasons() {
        return told == null ? List.of() : StoredPhrase.read(told);
    }
}
