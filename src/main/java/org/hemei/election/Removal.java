package org.hemei.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What an election of the kind {@link Kind#REMOVAL} is about. */
@Table("election_removal")
class Removal {

    @Id
    final String electionNo;

    @Version
    @Nullable
    Integer version;

    @Nullable
    Long memberId;

    @Nullable
    String memberName;

    List<RemovalGround> grounds = new ArrayList<>();

    @Nullable
    String facts;

    @Nullable
    String told;

    @Nullable
    LocalDate suspendedOn;

    @Nullable
    LocalDate notifiedOn;

    @Nullable
    LocalDate defenceUntil;

    @Nullable
    LocalDate defendedOn;

    @Nullable
    Defence defence;

    @Nullable
    String statement;

    @Nullable
    String voteNo;

    @Nullable
    LocalDate votedOn;

    @Nullable
    String voteTold;

    Removal(String electionNo) {
        this.electionNo = electionNo;
    }

    static List<Phrase> read(@Nullable String told) {
        return told == null ? List.of() : StoredPhrase.read(told);
    }
}
