package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.assembly.HandledVote.EXAMPLE_A;
import static org.hemei.voting.assembly.HandledVote.FIRST;
import static org.hemei.voting.assembly.HandledVote.SECOND;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hemei.support.Answer;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.CallBacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A node that is killed while it closes a batch: its session ends at some step, and nothing or all of it is kept. */
@DemoCityTest
class ClosingCutTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc web;

    private HandledVote vote;
    private String countNo;

    /** Every step of closing, as the database sees it, in their order; the last one is the commit itself. */
    private Map<String, String> steps(String key) {
        Map<String, String> steps = new LinkedHashMap<>();
        String ours = "new.count_no = '" + countNo + "'";
        steps.put("the reading is kept", "insert on voting_ballot: " + ours + " and new.entry = 2");
        steps.put("with its choices", "insert on voting_ballot_choice: " + ours + " and new.entry = 2");
        steps.put("and its reader", "update on voting_batch: " + ours + " and new.second_by is not null");
        steps.put("what stands", "insert on voting_ballot: " + ours + " and new.entry = 3");
        steps.put("the batch is closed", "update on voting_batch: " + ours + " and new.closed_at is not null");
        steps.put("that is written down", "insert on audit_entry: new.action = 'closeBallots'");
        steps.put("the sample is drawn", "update on voting_call_back_sample: " + ours);
        steps.put("of owners", "insert on voting_call_back: " + ours);
        steps.put("the answer is kept", "update on platform_idempotency_key: new.key = '" + key + "'");
        steps.put("commit", "deferred update on platform_idempotency_key: new.key = '" + key + "'");
        return steps;
    }

    @AfterEach
    void letLive() {
        database.sql("drop function if exists test_cut() cascade").update();
    }

    private void cutAt(String step) {
        letLive();
        database.sql(
                        """
                        create function test_cut() returns trigger language plpgsql as $$
                        begin
                            perform pg_terminate_backend(pg_backend_pid());
                            perform pg_sleep(5);
                            return null;
                        end $$""")
                .update();
        boolean deferred = step.startsWith("deferred ");
        String when = step.replace("deferred ", "");
        String event = when.substring(0, when.indexOf(':'));
        database.sql("create %s trigger test_cut after %s %s for each row when (%s) execute function test_cut()"
                        .formatted(
                                deferred ? "constraint" : "",
                                event,
                                deferred ? "deferrable initially deferred" : "",
                                when.substring(when.indexOf(':') + 1)))
                .update();
    }

    @Test
    void aBatchIsClosedAsAWholeOrNotAtAllAndOnceForItsKey() throws Exception {
        vote = HandledVote.opened(application)
                .withFrozenRoll()
                .take("publishMatters")
                .delivered()
                .take("deliverBallots")
                .untilClosed()
                .take("closeVoteWindow");
        countNo = vote.file().count().countNo();
        String csv = HandledVote.csv(EXAMPLE_A, vote.file().windowOpensOn());
        vote.enter(FIRST, 1, csv);
        String key = UUID.randomUUID().toString();

        for (Map.Entry<String, String> step : steps(key).entrySet()) {
            cutAt(step.getValue());
            assertThat(status(csv, key)).as(step.getKey()).isGreaterThanOrEqualTo(500);
            letLive();
            assertThat(batch().state()).as(step.getKey()).isEqualTo(BallotBatch.State.ENTERED_ONCE);
            assertThat(kept("voting_ballot where count_no = ? and entry > 1"))
                    .as(step.getKey())
                    .isZero();
            assertThat(written()).as(step.getKey()).isZero();
            assertThat(drawn()).as(step.getKey()).isFalse();
        }

        DeskClient desk = new DeskClient(web);
        Answer closed = desk.call(SECOND, sent(csv, key));
        assertThat(closed.body().path("accepted").asInt()).isEqualTo(5);
        Answer again = desk.call(SECOND, sent(csv, key));
        assertThat(again.body()).isEqualTo(closed.body());
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(batch().state()).isEqualTo(BallotBatch.State.CLOSED);
        assertThat(kept("voting_ballot where count_no = ? and entry = 3")).isEqualTo(5);
        assertThat(written()).isEqualTo(1);
        assertThat(drawn()).isTrue();
    }

    /** As a program behind a proxy would see it; a server that breaks off has no answer at all. */
    private int status(String csv, String key) {
        try {
            return new DeskClient(web).call(SECOND, sent(csv, key)).status();
        } catch (Exception broken) {
            return 500;
        }
    }

    private MockHttpServletRequestBuilder sent(String csv, String key) {
        return post("/api/v1/votes/{no}/ballots?batch=1&entry=2", vote.voteNo())
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .content(csv.getBytes(StandardCharsets.UTF_8));
    }

    private BallotBatch batch() {
        return vote.file().batches().get(0);
    }

    private boolean drawn() {
        return vote.bean(CallBacks.class).of(countNo).orElseThrow().drawnAt() != null;
    }

    private long kept(String rows) {
        return database.sql("select count(*) from " + rows)
                .param(countNo)
                .query(Long.class)
                .single();
    }

    private long written() {
        return database.sql("select count(*) from audit_entry where action = 'closeBallots' and case_no = ?")
                .param(vote.voteNo())
                .query(Long.class)
                .single();
    }
}
