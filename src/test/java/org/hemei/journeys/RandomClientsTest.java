package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hemei.mediation.Outcome;
import org.hemei.support.Absentees;
import org.hemei.support.Answer;
import org.hemei.support.DeskClient;
import org.hemei.support.ProjectionCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Disputes of every kind in the hands of a client that does whatever it may, until the last of them is closed and filed
 * and nobody has anything left to do about it.
 *
 * <p>{@code -Djourneys.cases=500} takes that many instead of a few, {@code -Djourneys.seed=7} others; a failure names
 * the seed that leads to it.
 */
@JourneyTest
class RandomClientsTest {

    private static final int CASES = Integer.getInteger("journeys.cases", 36);
    private static final long SEED = Long.getLong("journeys.seed", 20260302L);

    /** So many are open at once, and time passes for all of them. */
    private static final int TOGETHER = 20;

    /** Whatever the client does, a case is over long before. */
    private static final int MOST_TURNS = 600;

    /** The people of the demo who have an office; the last has none. */
    private static final List<String> PEOPLE = List.of(
            "community",
            "community2",
            "street",
            "street.lead",
            "district",
            "city",
            "elsewhere",
            "guiyu",
            "anlan",
            "nanhu",
            "changtai",
            "longtan",
            "city.lead",
            "qinghe.lead",
            "longtan.lead",
            "changtai.lead",
            "police",
            "supervisor",
            "bureau",
            "auditor",
            "admin",
            "committee");

    private static final List<String> WAITING_AWAY =
            List.of("community", "street", "street.lead", "district", "guiyu", "elsewhere", "qinghe.lead");

    private static final String[] OUTCOMES =
            Arrays.stream(Outcome.values()).map(Outcome::name).toArray(String[]::new);

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final Random random = new Random(SEED);
    private int registered;
    private final Map<String, Integer> open = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    @AfterEach
    void everybodyReturns() {
        new Absentees(application).everybodyReturns();
    }

    @Test
    void everyDisputeComesToALawfulEnd() throws Exception {
        DeskClient desk = new DeskClient(web);
        RandomDispute disputes = new RandomDispute(random);
        RandomClient client = new RandomClient(desk, random, PEOPLE);
        for (int turn = 1; isMoreToCome() || !open.isEmpty(); turn++) {
            if (isMoreToCome() && open.size() < TOGETHER) {
                open.put(disputes.registered(desk, PEOPLE), 0);
                registered++;
            }
            String caseNo = new ArrayList<>(open.keySet()).get(random.nextInt(open.size()));
            try {
                takeTurn(client, desk, caseNo);
            } catch (AssertionError | Exception failed) {
                throw new AssertionError("%s at turn %d of seed %d: %s".formatted(caseNo, turn, SEED, failed), failed);
            }
            if (turn % 25 == 0) {
                letTimePass(desk);
            }
            if (turn % 200 == 0) {
                changeWhoIsAway();
                assertThat(ProjectionCheck.differences(database)).isEmpty();
            }
        }
        assertThat(outcomes).containsOnlyKeys(OUTCOMES);
        assertThat(rows("select id_ from act_ru_incident")).isEmpty();
        assertThat(rows("select id_ from act_ru_job where retries_ = 0")).isEmpty();
    }

    /** Until every outcome was seen, but not for ever. */
    private boolean isMoreToCome() {
        return registered < CASES || outcomes.size() < OUTCOMES.length && registered < 4 * CASES;
    }

    private void takeTurn(RandomClient client, DeskClient desk, String caseNo) throws Exception {
        List<RandomClient.Waiting> waiting = waiting(caseNo);
        if (waiting.isEmpty()) {
            end(desk, caseNo);
            return;
        }
        assertThat(open.merge(caseNo, 1, Integer::sum)).as("turns").isLessThan(MOST_TURNS);
        RandomClient.Waiting task = waiting.get(random.nextInt(waiting.size()));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> client.meddle(caseNo, task, LocalDate.now(clock));
            case 3 -> client.take(task);
            default -> client.complete(task, LocalDate.now(clock));
        }
    }

    /** What the engine waits for, whether the work list shows it to anybody or not. */
    private List<RandomClient.Waiting> waiting(String caseNo) {
        return database.sql(
                        """
                        select t.id_ as id, t.task_def_key_ as key, t.assignee_ as assignee, l.group_id_ as candidates
                        from act_ru_task t
                        join act_ru_execution e on e.id_ = t.proc_inst_id_
                        join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where e.business_key_ = ? order by t.create_time_, t.task_def_key_""")
                .param(caseNo)
                .query(RandomClient.Waiting.class)
                .list();
    }

    private void end(DeskClient desk, String caseNo) throws Exception {
        assertThat(rows("select proc_def_id_ from act_ru_execution where business_key_ = '" + caseNo + "'"))
                .as("nobody can do anything, and still this waits")
                .isEmpty();
        Answer file = desk.read("auditor", "/disputes/{no}", caseNo);
        assertThat(file.status()).isEqualTo(200);
        JsonNode tasks =
                desk.read("city.lead", "/tasks?state=all&q={q}", caseNo).body().path("items");
        assertThat(tasks).isEmpty();
        outcomes.merge(LawfulEnd.check(file.body()), 1, Integer::sum);
        open.remove(caseNo);
    }

    private void letTimePass(DeskClient desk) throws Exception {
        String span =
                random.nextInt(3) == 0 ? "PT" + (1 + random.nextInt(20)) + "H" : "P" + (1 + random.nextInt(14)) + "D";
        Answer passed = desk.send("admin", "/demo/clock", Map.of("advance", span));
        assertThat(passed.status()).as("%s", passed.body()).isEqualTo(200);
        assertThat(passed.body().path("failed").asInt()).as("failed jobs").isZero();
    }

    private void changeWhoIsAway() {
        Absentees absentees = new Absentees(application);
        absentees.everybodyReturns();
        absentees.away(WAITING_AWAY.get(random.nextInt(WAITING_AWAY.size())), 0, null);
    }

    private List<String> rows(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
