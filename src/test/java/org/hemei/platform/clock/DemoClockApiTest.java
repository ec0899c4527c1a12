package org.hemei.platform.clock;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hemei.support.DeskClient.posting;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hemei.platform.CityTime;
import org.hemei.support.Answer;
import org.hemei.support.DeskClient;
import org.hemei.support.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The demo's clock as programs see it. */
@MovedCityTest
class DemoClockApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    Clock clock;

    @Autowired
    KeptOffset kept;

    @Autowired
    JdbcClient database;

    @Autowired
    ClockTrial trial;

    DeskClient desk;

    @BeforeEach
    void begin() {
        desk = new DeskClient(web);
        trial.begin();
    }

    @AfterEach
    void end() {
        trial.end();
    }

    private Answer step(Object body) throws Exception {
        return desk.send("admin", "/demo/clock", body);
    }

    private static Instant now(Answer answer) {
        return OffsetDateTime.parse(answer.text("/now")).toInstant();
    }

    @Test
    void theCityHasItsPastBehindItAndItsTimeRunsOn() throws Exception {
        Instant start = WrittenTime.read(MovedCityTest.START);

        assertThat(database.sql("select max(registered_at) from mediation_dispute")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isBetween(start.minus(7, DAYS), start);
        assertThat(clock.instant()).isAfter(start);
        Answer answer = desk.read("admin", "/demo/clock");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.members("")).containsExactly("now");
        assertThat(answer.text("/now")).endsWith("+08:00");
        assertThat(now(answer)).isCloseTo(clock.instant(), within(5, MINUTES));
    }

    @Test
    void aSpanAndAMomentLeadForwardAndTellWhatHappened() throws Exception {
        Instant begun = clock.instant();
        Instant soon = trial.soon();
        trial.chain("一", soon);
        trial.deed("二", soon, () -> {
            throw new IllegalStateException("out of order");
        });

        Answer advanced = step(Map.of("advance", "PT30M"));
        assertThat(advanced.status()).isEqualTo(200);
        assertThat(advanced.members("")).containsExactly("failed", "fired", "now");
        assertThat(advanced.body().path("fired").asInt()).isEqualTo(1);
        assertThat(advanced.body().path("failed").asInt()).isEqualTo(1);
        assertThat(now(advanced)).isBetween(begun.plus(30, MINUTES), begun.plus(31, MINUTES));

        Instant target = soon.plus(2, DAYS);
        Answer moved = step(Map.of("to", CityTime.at(target).toLocalDateTime().toString()));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().path("fired").asInt()).isEqualTo(3);
        assertThat(moved.body().path("failed").asInt()).isZero();
        assertThat(now(moved)).isBetween(target, target.plus(1, MINUTES));
        assertThat(now(desk.read("admin", "/demo/clock"))).isAfterOrEqualTo(now(moved));
    }

    @Test
    void theTimeIsKept() throws Exception {
        step(Map.of("advance", "PT2H"));

        assertThat(kept.find()).get().isEqualTo(((MovableClock) clock).offset());
    }

    @Test
    void whatDoesNotLeadForwardNamesItsField() throws Exception {
        Instant before = clock.instant();

        assertThat(step(Map.of("advance", "-P1D")).errors()).containsExactly("advance IMPOSSIBLE");
        assertThat(step(Map.of("to", "2020-01-01T09:00")).errors()).containsExactly("to IMPOSSIBLE");
        assertThat(step(Map.of("advance", "soon")).errors()).containsExactly("advance FORMAT");
        assertThat(step(Map.of("to", "soon")).errors()).containsExactly("to FORMAT");
        assertThat(step(Map.of("advance", "P11Y")).errors()).containsExactly("advance RANGE");
        assertThat(step(Map.of("to", "2150-01-01")).errors()).containsExactly("to RANGE");
        assertThat(step(Map.of()).errors()).containsExactly("advance REQUIRED");
        assertThat(step(Map.of("advance", "P1D", "to", "2030-01-01")).errors()).containsExactly("to IMPOSSIBLE");
        assertThat(step(Map.of("by", "P1D")).errors()).containsExactly("by UNKNOWN");
        for (Object malformed : List.of("{", "[]", "7", "null", "")) {
            assertThat(step(malformed).status()).isEqualTo(400);
        }

        assertThat(clock.instant()).isBefore(before.plus(5, MINUTES));
    }

    @Test
    void onlyAdministratorsAreLetNear() throws Exception {
        Instant before = clock.instant();

        assertThat(desk.sent(posting("/demo/clock", Map.of("advance", "P1D"))).status())
                .isEqualTo(401);
        assertThat(desk.sent(get("/api/v1/demo/clock")).status()).isEqualTo(401);
        for (String username : List.of("community", "street.lead", "auditor")) {
            assertThat(desk.send(username, "/demo/clock", Map.of("advance", "P1D"))
                            .status())
                    .isEqualTo(403);
            assertThat(desk.send(username, "/demo/clock", "{").status()).isEqualTo(403);
            assertThat(desk.read(username, "/demo/clock").status()).isEqualTo(403);
        }

        assertThat(clock.instant()).isBefore(before.plus(5, MINUTES));
    }

    @Test
    void ofTwoAtOnceOneIsTold() throws Exception {
        Instant soon = trial.soon();
        List<Answer> meanwhile = new ArrayList<>();
        trial.deed("meanwhile", soon, () -> {
            try {
                meanwhile.add(step(Map.of("advance", "P1D")));
                meanwhile.add(step(Map.of("advance", "-P1D")));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(step(Map.of("advance", "PT10M")).body().path("fired").asInt())
                .isEqualTo(1);
        assertThat(meanwhile).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("/current")).isEqualTo("STEPPING");
            assertThat(answer.text("/detail")).isNotBlank();
        });
        assertThat(clock.instant()).isBefore(soon.plus(1, HOURS));
    }

    @Test
    void aStepThatIsSentTwiceIsTakenOnce() throws Exception {
        trial.chain("一", trial.soon());
        Instant begun = clock.instant();
        String key = UUID.randomUUID().toString();
        Callable<Answer> sending = () -> desk.call(
                "admin", posting("/demo/clock", Map.of("advance", "PT30M")).header("Idempotency-Key", key));

        List<Answer> answers = new ArrayList<>(Together.at(Collections.nCopies(3, sending)));
        answers.add(sending.call());

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(answers)
                .filteredOn(answer -> answer.response().getHeader("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(answers.get(0).body().path("fired").asInt()).isEqualTo(1);
        assertThat(clock.instant()).isBefore(begun.plus(45, MINUTES));
        Answer other = desk.call(
                "admin", posting("/demo/clock", Map.of("advance", "PT1H")).header("Idempotency-Key", key));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/current")).isEqualTo("USED");
    }

    @Test
    void aRefusedStepMayUseItsKeyAgain() throws Exception {
        String key = UUID.randomUUID().toString();

        assertThat(desk.call("admin", posting("/demo/clock", Map.of()).header("Idempotency-Key", key))
                        .status())
                .isEqualTo(400);
        assertThat(desk.call(
                                "admin",
                                posting("/demo/clock", Map.of("advance", "PT1M"))
                                        .header("Idempotency-Key", key))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keysAndPasswordsLiveByTheTimeOfTheMachine() throws Exception {
        String key = UUID.randomUUID().toString();
        desk.call("admin", posting("/demo/clock", Map.of("advance", "P3D")).header("Idempotency-Key", key));

        Answer again = desk.call(
                "admin", posting("/demo/clock", Map.of("advance", "P3D")).header("Idempotency-Key", key));

        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(database.sql("select used_at from platform_idempotency_key where key = ?")
                        .param(key)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isCloseTo(Instant.now(), within(5, MINUTES));
    }
}
