package org.hemei.election.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hemei.election.CommitteeMeetings;
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

    /** How many months ago committees have met; that of C024, one of whose members is to be removed, never has. */
    private static final Map<String, Integer> MET = Map.of("C001", 2, "C023", 3);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DemoDesk desk;
    private final DemoPreparations preparations;
    private final DemoBallots ballots;
    private final DemoChanges changes;
    private final DemoVotes votes;
    private final CommitteeMeetings meetings;

    DemoElections(
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock,
            DemoDesk desk,
            DemoPreparations preparations,
            DemoBallots ballots,
            DemoChanges changes,
            DemoVotes votes,
            CommitteeMeetings meetings) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.desk = desk;
        this.preparations = preparations;
        this.ballots = ballots;
        this.changes = changes;
        this.votes = votes;
        this.meetings = meetings;
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
                MET.forEach((compound, months) -> meetings.record(
                        compound, today.minusMonths(months).toString(), "公共收益收支和门禁维修", desk.as(DemoDesk.FIRST)));
            });
        } finally {
            desk.end();
        }
    }
}
