package org.hemei.election;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All elections, one aggregate each. */
interface Elections extends Repository<Election, String> {

    Optional<Election> findById(String electionNo);

    Election save(Election election);
}
