package org.hemei.mediation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All disputes, one aggregate each. */
interface Disputes extends Repository<Dispute, String> {

    Optional<Dispute> findById(String caseNo);

    Dispute save(Dispute dispute);
}
