package org.hemei.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code -Dtally.votes=5000000} takes as many votes as one has time for. */
class NaiveAgreementTest {

    private static final int VOTES = Integer.getInteger("tally.votes", 5_000);

    @Test
    void theTallyAgreesWithAClerk() {
        RandomVotes votes = new RandomVotes(20260920);
        Set<String> outcomes = new HashSet<>();
        for (int i = 0; i < VOTES; i++) {
            Vote vote = votes.next();
            String told = NaiveVote.told(Tally.of(vote).result());
            if (!told.equals(NaiveVote.counted(vote))) {
                assertThat(told).as("vote %s: %s", i, vote).isEqualTo(NaiveVote.counted(vote));
            }
            outcomes.add(vote.matter() + " " + vote.nonResponse() + " " + told.replaceFirst(" \\d.*", ""));
        }
        // Each matter under each rule: no quorum with and without consent, a quorum without it, and passed.
        assertThat(outcomes).hasSize(2 * 3 * 4);
    }
}
