package org.hemei.election.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Committees of the demo city: one whose term ends soon, one that has lapsed, one with years to go; C002 has none. */
@Component
@Profile("demo")
@Order(25)
class DemoCommittees implements ApplicationRunner {

    private static final int SEATS = 5;
    private static final int YEARS = 5;

    private final CommitteeTerms terms;
    private final Clock clock;

    DemoCommittees(CommitteeTerms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (terms.latest("C001").isPresent()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        register("C001", today.plusMonths(4), "何静");
        register("C003", today.minusMonths(2), "范明");
        register("C004", today.plusYears(2), "江月");
        register("C005", today.plusMonths(7), "袁青");
    }

    private void register(String compound, LocalDate ends, String chair) {
        terms.register(new CommitteeTerm(compound, ends.minusYears(YEARS).plusDays(1), ends, SEATS, chair));
    }
}
