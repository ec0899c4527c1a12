package org.hemei.voting.assembly;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All owners' votes, one aggregate each. */
interface StoredVotes extends Repository<OwnersVote, String> {

    Optional<OwnersVote> findById(String voteNo);

    List<OwnersVote> findByEndedAtIsNullOrderByVoteNo();

    OwnersVote save(OwnersVote vote);
}
