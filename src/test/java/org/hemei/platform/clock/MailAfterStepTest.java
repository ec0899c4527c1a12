package org.hemei.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemei.support.Answer;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** When the demo's time has passed, the outbox is looked through; without a mail server its mails wait. */
@MovedCityTest
class MailAfterStepTest {

    @Autowired
    MockMvc web;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void takeBack() {
        database.sql("delete from notifications_preference").update();
        database.sql("delete from notifications_mail").update();
    }

    @Test
    void theMorningsSummariesAreWritten() throws Exception {
        database.sql(
                        """
                        insert into notifications_preference (username, address, language, each, digest, changed_at)
                        select username, username || '@example.cn', 'zh-CN', false, true, timestamptz '2026-03-01 09:00+08'
                        from offices_staff""")
                .update();
        List<String> written = List.of();
        for (int day = 0; day < 10 && written.isEmpty(); day++) {
            String morning = LocalDate.now(clock).plusDays(1) + "T08:31";
            Answer step = new DeskClient(web).send("admin", "/demo/clock", Map.of("to", morning));
            assertThat(step.status()).isEqualTo(200);
            assertThat(step.body().path("failed").asInt()).isZero();
            written = database.sql("select audience || ' ' || state from notifications_mail")
                    .query(String.class)
                    .list();
        }

        assertThat(written).isNotEmpty().contains("DIGEST QUEUED");
        assertThat(database.sql("select max(day) from notifications_digest")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.now(clock));
    }
}
