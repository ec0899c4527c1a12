package org.hemei.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import org.hemei.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What the demo's clock shows after a start. */
class StartingTimeTest {

    static final Instant MACHINE = Instant.parse("2026-11-22T02:00:00Z");

    HikariDataSource database;

    @BeforeEach
    void createDatabase() {
        database = TestDatabase.create();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/platform/V20261122_1020__demo_clock.sql"))
                .execute(database);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /** Every start reads the database anew. */
    private Duration start(String wish, Instant machine) {
        return StartingTime.offset(wish, new KeptOffset(JdbcClient.create(database)), machine);
    }

    private void engineHasRun() {
        JdbcClient.create(database).sql("create table act_ge_property ()").update();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00,            2026-03-02T01:00:00Z",
        "2026-03-02T09:00:30,         2026-03-02T01:00:30Z",
        "2026-03-02T01:00Z,           2026-03-02T01:00:00Z",
        "2026-03-02T03:00:00+02:00,   2026-03-02T01:00:00Z",
        "2026-03-02,                  2026-03-02T01:00:00Z",
        "2099-12-31T23:59,            2099-12-31T15:59:00Z",
    })
    void anEmptyDatabaseBeginsAtTheTimeAskedFor(String wish, Instant begin) {
        assertThat(MACHINE.plus(start(wish, MACHINE))).isEqualTo(begin);
    }

    @Test
    void withoutAWishItIsTheTimeOfTheMachine() {
        assertThat(start(null, MACHINE)).isZero();
        assertThat(new KeptOffset(JdbcClient.create(database)).find()).isEmpty();
    }

    @Test
    void theNextStartGoesOnFromThereWhateverItAsksFor() {
        Duration first = start("2026-03-02T09:00", MACHINE);
        engineHasRun();
        Instant later = MACHINE.plus(Duration.ofDays(3));

        assertThat(start(null, later)).isEqualTo(first);
        assertThat(start("2030-01-01", later)).isEqualTo(first);
    }

    @Test
    void aFirstStartThatBrokeOffIsNotTheTimeOfAnother() {
        Duration first = start("2026-03-02T09:00", MACHINE);

        assertThat(start("2030-01-01", MACHINE)).isEqualTo(first);
    }

    @Test
    void aCityThatHasLivedByTheMachinesTimeGoesOnSo() {
        engineHasRun();

        assertThat(start("2026-03-02T09:00", MACHINE)).isZero();
        assertThat(start(null, MACHINE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2026-03-02 09:00",
                "2026-03-02T25:00",
                "2026-03-02T",
                "1999-12-31",
                "2100-01-01",
                "+999999999-12-31T23:59",
                "1772413200000"
            })
    void whatCannotBeReadStopsTheStartAndTellsHowToWriteIt(String wish) {
        assertThatThrownBy(() -> start(wish, MACHINE)).isInstanceOfSatisfying(UnreadableStart.class, failure -> {
            FailureAnalysis told = new StartRemedy().analyze(new IllegalStateException(failure), failure);
            assertThat(told.getDescription()).contains("--hemei.clock.start=" + wish + " ");
            assertThat(told.getAction()).contains("2026-03-02T09:00");
        });
        start("2026-03-02", MACHINE);
        assertThatThrownBy(() -> start(wish, MACHINE)).isInstanceOf(UnreadableStart.class);
    }
}
