package org.hemei.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hemei.audit.CheckResult;
import org.hemei.audit.WholeAudit;
import org.hemei.platform.database.EmbeddedDatabaseServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A city with cases is backed up, destroyed and brought back as docs/operations.md tells: as a copy of the folder while
 * it is stopped, and, where PostgreSQL 17's own programs are installed, as a dump that also moves it to a server.
 */
@Timeout(300)
class BackupTest {

    private static final Logger LOG = LoggerFactory.getLogger(BackupTest.class);
    private static final String DISPUTE =
            """
            {"title": "备份前登记的一件", "category": "LEAK", "description": "楼上漏水。", "compound": "C001",
             "parties": [{"role": "APPLICANT", "name": "王小明", "kind": "PERSON"},
                         {"role": "RESPONDENT", "name": "刘强", "kind": "PERSON"}], "source": "ORAL"}""";

    @TempDir
    static Path folder;

    private static Path data;
    private static Path copy;
    private static Map<String, String> before;

    @BeforeAll
    static void aCityThatWasStoppedAndCopied() throws Exception {
        data = PlainServer.newDirectory();
        Files.delete(data);
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "demo");
        environment.put("HEMEI_DATABASE_DIRECTORY", data.toString());
        try (RunningApplication city = RunningApplication.start(folder, environment, jar -> true)) {
            assertThat(city.post("/api/v1/disputes", "community:hemei-demo", DISPUTE)
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
        copy = data.resolveSibling(data.getFileName() + "-copy");
        copy(data, copy);
        try (EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(data);
                HikariDataSource pool = pool(server)) {
            before = Tables.of(pool);
        }
    }

    @AfterAll
    static void tidyUp() throws Exception {
        PlainServer.delete(data);
        PlainServer.delete(copy);
    }

    @Test
    void aStoppedFolderIsBackedUpByCopyingIt() throws Exception {
        FileSystemUtils.deleteRecursively(data);
        copy(copy, data);
        try (EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(data);
                HikariDataSource pool = pool(server)) {
            assertIsWhole(pool);
        }
    }

    @Test
    void aDumpMovesTheCityToAServerAndBringsItBackThere() throws Exception {
        Optional<ClientPrograms> programs = ClientPrograms.find();
        if (programs.isEmpty()) {
            LOG.warn("NOT TESTED: docker/backup.sh and docker/restore.sh, as pg_dump 17 or newer is not installed here;"
                    + " only the copy of a stopped folder was. -Dbackup.programs=<folder> says where it is.");
        }
        assumeTrue(programs.isPresent(), "pg_dump 17 or newer is not installed");
        Path password = Files.writeString(folder.resolve("owner"), PlainServer.PASSWORDS.get("owner_password") + "\n");
        try (PlainServer plain = PlainServer.start()) {
            Path moved = folder.resolve("moved.dump");
            try (EmbeddedDatabaseServer server = EmbeddedDatabaseServer.start(copy)) {
                programs.get()
                        .run("backup.sh", moved, server.jdbcUrl(), server.username(), copy.resolve("hemei.password"));
            }
            programs.get().run("restore.sh", moved, plain.url(), "hemei_owner", password);
            assertIsWholeOn(plain);

            Path backup = folder.resolve("backup.dump");
            programs.get().run("backup.sh", backup, plain.url(), "hemei_owner", password);
            plain.beginAnew();
            programs.get().run("restore.sh", backup, plain.url(), "hemei_owner", password);
            assertIsWholeOn(plain);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static HikariDataSource pool(EmbeddedDatabaseServer server) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(3);
        return pool;
    }

    /** The application's role reads all of it and owns nothing. */
    private static void assertIsWholeOn(PlainServer plain) throws Exception {
        try (HikariDataSource pool = plain.asApplication()) {
            assertIsWhole(pool);
            assertThat(JdbcClient.create(pool)
                            .sql("select distinct tableowner from pg_tables where schemaname = 'public'")
                            .query(String.class)
                            .list())
                    .containsExactly("hemei_owner");
        }
    }

    private static void assertIsWhole(HikariDataSource pool) throws Exception {
        assertThat(Tables.of(pool)).hasSizeGreaterThan(80).isEqualTo(before);
        assertThat(JdbcClient.create(pool)
                        .sql("select count(*) from mediation_dispute where title = '备份前登记的一件'")
                        .query(Long.class)
                        .single())
                .isOne();
        CheckResult audit = WholeAudit.checked(pool, Clock.systemUTC());
        assertThat(audit.findings()).isEmpty();
        assertThat(audit.intact()).isTrue();
        assertThat(audit.cases()).isPositive();
        assertThat(audit.entries()).isPositive();
    }
}
