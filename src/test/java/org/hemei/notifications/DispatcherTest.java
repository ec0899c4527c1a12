package org.hemei.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hemei.notifications.PostRoom.toParty;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hemei.notifications.Dispatcher.Round;
import org.hemei.platform.Phrase;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nothing is lost and nothing is sent twice, whatever happens to the mail server or to us. */
@DemoCityTest
class DispatcherTest {

    @Autowired
    ApplicationContext application;

    PostRoom post;

    @BeforeEach
    void open() {
        post = new PostRoom(application);
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void aDayWithoutMailServerDelaysAndLosesNothing() throws Exception {
        post.stopServer();
        for (int hour = 0; hour < 24; hour++) {
            post.send(toParty("hour" + hour).urgently());
            assertThat(post.round().sent()).isZero();
            post.clock.pass(Duration.ofHours(1));
        }
        assertThat(post.states()).hasSize(24).allMatch(state -> state.startsWith("QUEUED"));

        post.startServer();

        assertThat(post.round()).isEqualTo(new Round(24, 0));
        assertThat(post.round()).isEqualTo(new Round(0, 0));
        assertThat(recipients()).hasSize(24).doesNotHaveDuplicates();
        assertThat(post.states()).hasSize(24).containsOnly("SENT");
    }

    @Test
    void withoutAServerTheQueueWaits() {
        post.send(toParty("a"));

        assertThat(post.dispatcher(new SmtpPostOffice(null)).round(() -> true)).isEqualTo(new Round(0, 0));

        assertThat(post.states()).containsExactly("QUEUED");
    }

    @Test
    void twoDispatchersAtOnceSendEachMailOnce() throws Exception {
        IntStream.range(0, 40).forEach(i -> post.send(toParty("m" + i)));
        Callable<Round> sending = post::round;

        List<Round> rounds = Together.at(List.of(sending, sending, sending));

        assertThat(rounds.stream().mapToInt(Round::sent).sum()).isEqualTo(40);
        assertThat(recipients()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whoeverDiesAfterHandingOverLeavesItToAPerson() throws Exception {
        post.send(toParty("a"));
        PostOffice real = post.postOffice();
        PostOffice dying = new HandsOver(real) {
            @Override
            public Handover handOver(MimeMessage mail) {
                real.handOver(mail);
                throw new IllegalStateException("the end");
            }
        };
        assertThatThrownBy(() -> post.dispatcher(dying).round(() -> true)).hasMessage("the end");
        assertThat(post.states()).containsExactly("SENDING");

        assertThat(post.round()).isEqualTo(new Round(0, 0));
        post.clock.pass(Duration.ofDays(3));
        assertThat(post.round()).isEqualTo(new Round(0, 0));

        assertThat(post.states()).containsExactly("UNSURE ABANDONED");
        assertThat(recipients()).hasSize(1);
    }

    @Test
    void whoeverIsOnlySlowIsNotGivenUp() throws Exception {
        post.send(toParty("a"));
        CountDownLatch handing = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        PostOffice slow = new HandsOver(post.postOffice()) {
            @Override
            public Handover handOver(MimeMessage mail) {
                handing.countDown();
                await(looked);
                return super.handOver(mail);
            }
        };
        Callable<Round> sending = () -> post.dispatcher(slow).round(() -> true);
        Callable<Round> looking = () -> {
            await(handing);
            Round round = post.round();
            assertThat(post.states()).containsExactly("SENDING");
            looked.countDown();
            return round;
        };

        assertThat(Together.at(List.of(sending, looking))).containsExactly(new Round(1, 0), new Round(0, 0));

        assertThat(post.states()).containsExactly("SENT");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRefusedMailIsTriedAtGrowingIntervalsAndThenGivenUp() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer().answering("RCPT", "451 4.7.1 greylisted")) {
            Dispatcher dispatcher = post.dispatcher(PostRoom.postOffice(server.port()));
            post.send(toParty("a").urgently());
            for (Duration delay : Dispatcher.DELAYS) {
                assertThat(dispatcher.round(() -> true)).isEqualTo(new Round(0, 1));
                post.clock.pass(delay.minusSeconds(1));
                assertThat(dispatcher.round(() -> true)).isEqualTo(new Round(0, 0));
                post.clock.pass(Duration.ofSeconds(1));
                assertThat(post.states()).containsExactly("QUEUED REFUSED 451");
            }
            assertThat(dispatcher.round(() -> true)).isEqualTo(new Round(0, 1));
            assertThat(post.states()).containsExactly("FAILED REFUSED 451");
        }
    }

    @Test
    void whoDoesNotExistIsNotTriedAgain() throws Exception {
        assertThat(after("RCPT", "550 5.1.1 no such user")).containsExactly("FAILED NO_MAILBOX 550");
    }

    @Test
    void whatTheServerRefusedAtTheEndWasNotTaken() throws Exception {
        assertThat(after(".", "554 5.7.1 spam")).containsExactly("QUEUED REFUSED 554");
    }

    @Test
    void aSenderTheServerRefusesIsToldByItsNumber() throws Exception {
        assertThat(after("MAIL", "553 5.7.1 not yours")).containsExactly("QUEUED REFUSED 553");
    }

    /** The server may have taken it, and only its answer was lost. */
    @Test
    void ifTheConnectionBreaksAtTheEndNobodyKnows() throws Exception {
        assertThat(after(".", ScriptedMailServer.HANG_UP)).containsExactly("UNSURE BROKEN_OFF");
    }

    @Test
    void aServerThatTurnsEverybodyAwayIsAsIfItWereNotThere() throws Exception {
        assertThat(after(ScriptedMailServer.GREETING, "421 4.3.2 too busy")).containsExactly("QUEUED UNREACHABLE");
    }

    @Test
    void aMailThatWasTakenIsSentHoweverTheGoodbyeEnds() throws Exception {
        assertThat(after("QUIT", ScriptedMailServer.HANG_UP)).containsExactly("SENT");
    }

    private List<String> after(String command, String answer) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer().answering(command, answer)) {
            post.send(toParty("a"));
            post.dispatcher(PostRoom.postOffice(server.port())).round(() -> true);
            return post.states();
        }
    }

    @Test
    void partiesAreLeftAloneAtNight() throws Exception {
        post.wants("community", true, false);
        post.clock.set("2026-11-23T20:59:00");
        post.stopServer();
        post.send(toParty("evening"));
        post.round();
        post.startServer();
        post.clock.set("2026-11-23T21:00:00");
        post.send(toParty("night"));
        post.send(toParty("urgent").urgently());
        post.send(Notice.of(
                "s", Recipient.colleague("community"), Phrase.of("platform.clock.title"), Phrase.of("offices.away")));

        post.round();
        assertThat(recipients()).containsExactlyInAnyOrder("urgent@example.cn", "community@hemei.example.cn");
        post.clock.set("2026-11-24T07:59:00");
        assertThat(post.round()).isEqualTo(new Round(0, 0));
        post.clock.set("2026-11-24T08:00:00");
        assertThat(post.round()).isEqualTo(new Round(2, 0));
        assertThat(recipients())
                .contains("evening@example.cn", "night@example.cn")
                .hasSize(4);
    }

    private List<String> recipients() throws Exception {
        List<String> recipients = new ArrayList<>();
        for (MimeMessage mail : post.arrived()) {
            recipients.add(((InternetAddress) mail.getAllRecipients()[0]).getAddress());
        }
        return recipients;
    }

    private static class HandsOver implements PostOffice {

        private final PostOffice real;

        HandsOver(PostOffice real) {
            this.real = real;
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public MimeMessage blank() {
            return real.blank();
        }

        @Override
        public Handover handOver(MimeMessage mail) {
            return real.handOver(mail);
        }
    }
}
