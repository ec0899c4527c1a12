package org.hemei.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(TestDatabase.class);

    @Test
    void every_call_gives_an_empty_database_on_the_same_server() {
        try (HikariDataSource first = TestDatabase.create();
                HikariDataSource second = TestDatabase.create()) {
            JdbcClient.create(first).sql("CREATE TABLE only_here (n int)").update();
            assertThat(tables(first)).isEqualTo(1);
            assertThat(tables(second)).isZero();
            assertThat(directory(first)).isEqualTo(directory(second)).contains("target/embedded-database");
        }
    }

    @Test
    void every_context_has_its_own_database_and_closes_its_pool_of_ten() {
        application.run(one -> application.run(other -> {
            JdbcClient.create(one.getBean(DataSource.class))
                    .sql("CREATE TABLE only_here (n int)")
                    .update();
            assertThat(tables(other.getBean(DataSource.class))).isZero();
            assertThat(other.getBean(HikariDataSource.class).getMaximumPoolSize())
                    .isEqualTo(10);
        }));
        HikariDataSource[] pool = new HikariDataSource[1];
        application.run(context -> pool[0] = context.getBean(HikariDataSource.class));
        assertThat(pool[0].isClosed()).isTrue();
    }

    private static int tables(DataSource database) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
                .query(Integer.class)
                .single();
    }

    private static String directory(DataSource database) {
        return JdbcClient.create(database)
                .sql("SHOW data_directory")
                .query(String.class)
                .single();
    }
}
