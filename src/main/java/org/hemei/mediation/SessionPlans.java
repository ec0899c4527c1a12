package org.hemei.mediation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All arranged sessions; at any time no more than one of a case is open. */
interface SessionPlans extends Repository<SessionPlan, Long> {

    List<SessionPlan> findByCaseNoOrderByAt(String caseNo);

    Optional<SessionPlan> findByCaseNoAndState(String caseNo, SessionPlan.State state);

    SessionPlan save(SessionPlan plan);
}
