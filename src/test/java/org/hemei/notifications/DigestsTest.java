package org.hemei.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.hemei.platform.Phrase;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A summary reaches whoever wants one in the morning of a working day, when there is something to tell. */
@DemoCityTest
class DigestsTest {

    private static final List<Phrase> SOMETHING = List.of(Phrase.of("offices.away"));

    @Autowired
    ApplicationContext application;

    PostRoom post;

    @BeforeEach
    void open() {
        post = new PostRoom(application);
        post.wants("community", false, true);
        post.wants("community2", true, false);
        post.wants("street", false, true);
        post.summaries.put("community", SOMETHING);
        post.summaries.put("community2", SOMETHING);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private List<String> written() {
        return post.database
                .sql(
                        """
                        select m.address || ' ' || n.dedupe_key from notifications_mail m
                        join notifications_notice n on n.id = m.notice where m.audience = 'DIGEST' order by n.id""")
                .query(String.class)
                .list();
    }

    @Test
    void onlyWhoWantsOneAndHasSomethingToReadGetsOne() {
        post.clock.set("2026-11-24T08:30:00");

        post.digests().write();

        assertThat(written()).containsExactly("community@hemei.example.cn notifications.digest:2026-11-24:community");
        assertThat(post.database
                        .sql("select count(*) from notifications_message")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(post.round().sent()).isOne();
    }

    @Test
    void beforeItsTimeThereIsNone() {
        post.clock.set("2026-11-24T08:29:59");

        post.digests().write();

        assertThat(written()).isEmpty();
    }

    @Test
    void onARestDayThereIsNone() {
        Digests digests = post.digests();
        // A Sunday, and a Thursday of the National Day holiday.
        for (String day : List.of("2026-11-22T10:00:00", "2026-10-01T10:00:00")) {
            post.clock.set(day);
            digests.write();
        }
        assertThat(written()).isEmpty();

        // A Saturday on which people work for that holiday.
        post.clock.set("2026-10-10T10:00:00");
        digests.write();
        assertThat(written()).hasSize(1);
    }

    @Test
    void thereIsOneADayHoweverManyNodesWriteIt() throws Exception {
        post.clock.set("2026-11-24T09:00:00");
        Callable<Boolean> writing = () -> {
            post.digests().write();
            return true;
        };

        Together.at(Collections.nCopies(3, writing));
        post.summaries.put("street", SOMETHING);
        post.digests().write();

        assertThat(written()).hasSize(1);
        post.clock.set("2026-11-25T09:00:00");
        post.digests().write();
        assertThat(written()).hasSize(3);
    }

    @Test
    void whoNoLongerWorksHereGetsNone() {
        post.clock.set("2026-11-24T09:00:00");
        post.database
                .sql("update offices_staff set enabled = false where username = 'community'")
                .update();
        try {
            post.digests().write();
            assertThat(written()).isEmpty();
        } finally {
            post.database.sql("update offices_staff set enabled = true").update();
        }
    }
}
