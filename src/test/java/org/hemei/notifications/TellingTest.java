package org.hemei.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.notifications.PostRoom.OFFICE;
import static org.hemei.notifications.PostRoom.toParty;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hemei.platform.Phrase;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.NoSuchMessageException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told is told with what makes it true, once, and on the way that reaches the person. */
@DemoCityTest
class TellingTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Notifications notifications;

    @Autowired
    PlatformTransactionManager transactions;

    PostRoom post;

    @BeforeEach
    void open() {
        post = new PostRoom(application);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private int count(String table) {
        return post.database
                .sql("select count(*) from notifications_" + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void nothingIsToldOutsideTheTransactionThatMakesItTrue() {
        assertThatThrownBy(() -> notifications.send(toParty("a"))).isInstanceOf(IllegalTransactionStateException.class);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notifications.send(toParty("a"));
            status.setRollbackOnly();
        });

        assertThat(count("notice")).isZero();
        assertThat(count("mail")).isZero();
    }

    @Test
    void aKeyTellsOnce() throws Exception {
        Callable<Boolean> telling = () -> {
            post.send(toParty("a"));
            return true;
        };
        Together.at(Collections.nCopies(4, telling));
        post.send(toParty("a", "another@example.cn", "x"));
        post.send(Notice.of(
                "a", Recipient.colleague("community"), Phrase.of("platform.clock.title"), Phrase.of("offices.away")));

        assertThat(count("notice")).isOne();
        assertThat(count("mail")).isOne();
        assertThat(count("message")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nobody",
                "a@b",
                "a@example..cn",
                "a b@example.cn",
                "a@example.cn,victim@example.com",
                "a@example.cn\r\nBcc: victim@example.com",
                "<a@example.cn>",
                "\"a\"@example.cn",
                "张三@example.cn",
                "a@例子.cn",
                ".a@example.cn",
                "a@-example.cn",
                "a@[127.0.0.1]"
            })
    void whereNoMailCanGoAPaperGoes(String email) {
        post.send(toParty("a", email, "约调"));

        assertThat(count("mail")).isZero();
        assertThat(post.database
                        .sql("select name from notifications_paper where office = ?")
                        .param(OFFICE)
                        .query(String.class)
                        .single())
                .isEqualTo("欧阳未央");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.cn", " a.b+c@mail.example-1.com.cn ", "o'neill_1@example.museum"})
    void whereAMailCanGoItGoes(String email) {
        post.send(toParty("a", email, "约调"));

        assertThat(count("paper")).isZero();
        assertThat(post.database
                        .sql("select address from notifications_mail")
                        .query(String.class)
                        .single())
                .isEqualTo(email.strip());
    }

    @Test
    void somebodyAnswersForWhatAPartyIsTold() {
        Notice ofNobody = Notice.of(
                "a",
                Recipient.party("张三", null, Locale.ENGLISH),
                Phrase.of("platform.clock.title"),
                Phrase.of("offices.away"));

        assertThatThrownBy(() -> post.send(ofNobody)).hasMessageContaining("answer for");
    }

    @Test
    void wordsThatNobodyHasWrittenAreNotSaid() {
        Notice wordless = Notice.of(
                "a", Recipient.colleague("community"), Phrase.of("platform.clock.title"), Phrase.of("no.such.words"));

        assertThatThrownBy(() -> post.send(wordless)).isInstanceOf(NoSuchMessageException.class);
        assertThat(count("notice")).isZero();
    }

    @Test
    void aNoticeLeadsNowhereElse() {
        Notice notice = toParty("a");
        for (String path :
                List.of("https://example.com", "//example.com", "/\\example.com", "/{x}", "/a\r\nb", "tasks", "")) {
            assertThatThrownBy(() -> notice.leadingTo(path)).as(path).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(notice.leadingTo("/tasks/7").path()).isEqualTo("/tasks/7");
    }
}
