package org.hemei.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(60)
class EmbeddedDatabaseConfigurationTest {

    @TempDir(factory = DataDirectory.class)
    static Path directory;

    @AfterAll
    static void forgetLock() throws Exception {
        DataDirectory.forgetLock(directory);
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(EmbeddedDatabaseConfiguration.class)
            .withPropertyValues("hemei.database.directory=" + directory);

    @Test
    void the_pool_is_closed_before_the_server_stops() {
        List<String> closed = new ArrayList<>();
        application
                .withPropertyValues("hemei.database.embedded=true", "spring.datasource.hikari.maximum-pool-size=3")
                .withBean(DestructionAwareBeanPostProcessor.class, () -> recording(closed))
                .run(context -> {
                    HikariDataSource pool = context.getBean(HikariDataSource.class);
                    assertThat(context).hasSingleBean(DataSource.class);
                    assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
                    assertThat(JdbcClient.create(pool)
                                    .sql("SHOW data_directory")
                                    .query(String.class)
                                    .single())
                            .isEqualTo(directory.toString());
                });
        assertThat(closed).containsSubsequence("dataSource", "embeddedDatabaseServer");
        assertThat(directory.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void nothing_is_started_unless_asked_for() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example.org/hemei")
                .run(context -> assertThat(context)
                        .hasSingleBean(DataSource.class)
                        .doesNotHaveBean(EmbeddedDatabaseServer.class));
    }

    @Test
    void the_data_are_kept_below_the_working_directory_unless_told_otherwise() {
        new ApplicationContextRunner()
                .withUserConfiguration(PropertiesOnly.class)
                .run(context -> assertThat(context.getBean(EmbeddedDatabaseProperties.class)
                                .directory())
                        .isEqualTo(Path.of("data", "pg")));
    }

    private static DestructionAwareBeanPostProcessor recording(List<String> closed) {
        return (bean, name) -> closed.add(name);
    }

    @EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
    static class PropertiesOnly {}
}
