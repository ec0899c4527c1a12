package org.hemei.election;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All elections, one aggregate each. */
interface Elections extends Repository<Election, String> {

    Optional<Election> findById(String electionNo);

    List<Election> findByEndedAtIsNullOrderByElectionNo();

    Election save(Election election);
}
