package org.hemei.election.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemei.registry.DemoOwners;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be tried in the demo city. */
@DemoCityTest
class DemoElectionsTest {

    /** Those of the demo; other tests open theirs in compounds of their own. */
    private static final String OF_THE_DEMO = " where compound like 'C0__'";

    @Autowired
    JdbcClient database;

    private List<String> words(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    @Test
    void electionsOfEveryKindAreInEveryStage() {
        assertThat(words("select distinct kind from election" + OF_THE_DEMO))
                .containsExactlyInAnyOrder("FIRST", "RE_ELECTION", "BY_ELECTION", "REMOVAL");
        assertThat(words("select distinct step from election" + OF_THE_DEMO + " and kind <> 'REMOVAL'"))
                .contains(
                        "FORM_GROUP",
                        "ROLL",
                        "ROLL_PUBLICITY",
                        "CANDIDATES",
                        "CANDIDATE_PUBLICITY",
                        "MEETING_NOTICE",
                        "VOTING",
                        "COUNT",
                        "FILING");
        assertThat(words("select compound from election" + OF_THE_DEMO + " and round > 1"))
                .as("failed for quorum and called again")
                .isNotEmpty();
        assertThat(words("select vote_no from voting_roll_objection join voting_roll using (vote_no)" + OF_THE_DEMO
                        + " and answered_at is null"))
                .as("an objection that is open")
                .isNotEmpty();
    }

    @Test
    void aVoteTakesBallotsByLink() {
        assertThat(
                        words(
                                """
                        select (used_at is null)::text from voting_ballot_link join voting_count using (count_no)
                            join voting_roll using (vote_no)
                        where compound = 'C025' and closes_on > opens_on"""))
                .hasSize(DemoOwners.ALL)
                .filteredOn("false"::equals)
                .hasSize(6);
    }
}
