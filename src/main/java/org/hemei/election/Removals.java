package org.hemei.election;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All proposals to remove somebody, one aggregate each. */
interface Removals extends Repository<Removal, String> {

    Optional<Removal> findById(String electionNo);

    Removal save(Removal removal);
}
