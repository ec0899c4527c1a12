package org.hemei.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets people of the demo city be away, and lets them all return. */
public final class Absentees {

    private final JdbcClient database;
    private final Clock clock;

    public Absentees(ApplicationContext application) {
        this.database = application.getBean(JdbcClient.class);
        this.clock = application.getBean(Clock.class);
    }

    /** Days are counted from today. */
    public void away(String username, int fromDay, @Nullable Integer toDay) {
        LocalDate today = LocalDate.now(clock);
        database.sql(
                        """
                        insert into offices_absence (username, from_day, to_day, reason, entered_by, entered_at)
                        values (?, ?, ?, '培训', 'admin', ?)""")
                .params(
                        username,
                        today.plusDays(fromDay),
                        toDay == null ? null : today.plusDays(toDay),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void dismiss(String username) {
        database.sql("update offices_staff set enabled = false where username = ?")
                .param(username)
                .update();
    }

    public void everybodyReturns() {
        database.sql("delete from offices_absence").update();
        database.sql("update offices_staff set enabled = true").update();
    }
}
