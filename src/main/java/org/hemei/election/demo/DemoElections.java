package org.hemei.election.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The elections and owners' votes of the demo city, once and all together: of every kind, and in every stage. */
@Component
@Profile("demo")
@Order(35)
class DemoElections implements ApplicationRunner {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DemoDesk desk;
    private final DemoPreparations preparations;
    private final DemoBallots ballots;
    private final DemoChanges changes;
    private final DemoVotes votes;

    DemoElections(
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            DemoDesk desk,
            DemoPreparations preparations,
            DemoBallots ballots,
            DemoChanges changes,
            DemoVotes votes) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.desk = desk;
        this.preparations = preparations;
        this.ballots = ballots;
        this.changes = changes;
        this.votes = votes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.sql("select exists (select 1 from election)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        try {
            transaction.executeWithoutResult(status -> {
                ballots.liveThrough(today);
                preparations.liveThrough(today);
                votes.liveThrough(today);
                changes.liveThrough(today);
            });
        } finally {
            desk.end();
        }
    }
}
