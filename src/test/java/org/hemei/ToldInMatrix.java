package org.hemei;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the access matrix has to be told of: a message to {@code community2}, a paper of their community, a session. */
final class ToldInMatrix {

    private final JdbcClient database;
    private long message;
    private long paper;
    private long session;

    ToldInMatrix(JdbcClient database) {
        this.database = database;
    }

    void tell(OffsetDateTime at) {
        message = notice("matrix.message", at);
        database.sql("insert into notifications_message (notice, username) values (?, 'community2')")
                .param(message)
                .update();
        paper = notice("matrix.paper", at);
        database.sql(
                        """
                        insert into notifications_paper (notice, office, name, language)
                        values (?, 'YZ-QH-WT-YS', '张三', 'zh-CN')""")
                .param(paper)
                .update();
    }

    private long notice(String key, OffsetDateTime at) {
        return database.sql(
                        """
                        insert into notifications_notice (dedupe_key, phrases, attachments, urgent, written_at)
                        values (?, '[{"code": "notifications.messages", "args": []}]', '{}', false, ?) returning id""")
                .params(key, at)
                .query(Long.class)
                .single();
    }

    /** This paper of the case goes with the one to deliver. */
    void enclose(long enclosed) {
        database.sql(
                        """
                        update notifications_notice
                        set attachments = (select array[check_code] from documents_paper where id = ?) where id = ?""")
                .params(enclosed, paper)
                .update();
    }

    /** A session of the case, for those who may know of it. */
    void arrange(String caseNo, OffsetDateTime at) {
        session = database.sql(
                        """
                        insert into mediation_session_plan
                            (case_no, office, mediator, at, place, invited, state, sequence, changed_at)
                        values (?, 'YZ-QH-WT-YS', 'community', ?, '云杉社区', '{APPLICANT}', 'CANCELLED', 1, ?)
                        returning id""")
                .params(caseNo, at, at)
                .query(Long.class)
                .single();
    }

    long session() {
        return session;
    }

    long message() {
        return message;
    }

    long paper() {
        return paper;
    }

    void takeBack() {
        database.sql("delete from mediation_session_plan where id = ?")
                .param(session)
                .update();
        for (String table : List.of("message where notice", "paper where notice", "notice where id")) {
            database.sql("delete from notifications_" + table + " in (?, ?)")
                    .params(message, paper)
                    .update();
        }
    }
}
