package org.hemei.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hemei.platform.CityTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the audit when a day is over (ADR 12). All nodes look every minute and one of them does it; days on which no node
 * ran are sealed together at the next start.
 */
@Component
class Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);

    private final SealStore seals;
    private final ChainStore chains;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sealing(SealStore seals, ChainStore chains, Clock clock, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.chains = chains;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        try {
            sealDue();
        } catch (PessimisticLockingFailureException busy) {
            log.info("somebody is writing to the audit for long; it is sealed a minute later");
        }
    }

    /** The seal of yesterday, if this node has just made it. */
    Optional<Seal> sealDue() {
        LocalDate over = CityTime.day(clock.instant()).minusDays(1);
        if (seals.isSealed(over)) {
            return Optional.empty();
        }
        Long viewsTo = transaction.execute(status -> seals.settledViews());
        Optional<Seal> made = transaction.execute(status -> seal(over, viewsTo == null ? 0 : viewsTo));
        return made == null ? Optional.empty() : made;
    }

    private Optional<Seal> seal(LocalDate over, long viewsTo) {
        Optional<Seal> last = seals.lockLast();
        if (seals.isSealed(over)) {
            return Optional.empty();
        }
        int number = last.map(Seal::number).orElse(0) + 1;
        seals.sealHeads(number);
        SealedList heads = new SealedList();
        chains.sealedHeads(number, heads::add);
        SealedList views = new SealedList();
        chains.looks(last.map(Seal::viewsTo).orElse(0L), viewsTo, views::add);
        Seal seal = new Seal(
                        number,
                        over,
                        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                        heads.rows(),
                        heads.hash(),
                        viewsTo,
                        views.rows(),
                        views.hash(),
                        Fingerprint.none())
                .sealedAfter(last.map(Seal::hash).orElseGet(Fingerprint::none));
        seals.add(seal);
        // The one copy outside of the database, against which it can be held when somebody has rewritten all of it.
        log.info("the audit is sealed up to {}: seal {}, {}", over, number, seal.checksum());
        return Optional.of(seal);
    }
}
