package org.hemei.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.notifications.PostRoom.OFFICE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.platform.Phrase;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What cannot be mailed is printed, brought to the party and written down as delivered, by the office of the case. */
@DemoCityTest
class PapersTest {

    private static final String PAPERS = "/messages/papers";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc web;

    @Autowired
    Clock clock;

    PostRoom post;
    DeskClient desk;
    Sessions sessions;
    String paper = "";
    String today = "";

    @BeforeEach
    void write() throws Exception {
        post = new PostRoom(application);
        desk = new DeskClient(web);
        sessions = new Sessions(web);
        today = LocalDate.now(clock).toString();
        post.send(Notice.of(
                        "paper",
                        Recipient.party("司徒雨墨", null, Locale.ENGLISH),
                        Phrase.of("notifications.digest.subject", "visit"),
                        Phrase.of("notifications.digest.head", "9:00"))
                .about("PAPER-1", OFFICE)
                .with(List.of("p1", "p2")));
        post.database
                .sql("update notifications_notice set written_at = ?")
                .param(OffsetDateTime.now(clock).minusDays(2))
                .update();
        paper = PAPERS + "/" + desk.read("community", PAPERS).text("/items/0/id");
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void theListMasksWhoItIsFor() throws Exception {
        assertThat(desk.read("community", PAPERS).each("/name")).containsExactly("司*");
        assertThat(shown("community", PAPERS)).contains("司*", "PAPER-1", "待送达").doesNotContain("司徒雨墨");
        assertThat(desk.read("district", PAPERS).each("/id")).isEmpty();
        assertThat(shown("district", PAPERS)).contains("没有要送达的通知");
    }

    /** The frame speaks to the mediator, the letter to the party. */
    @Test
    void theLetterIsInThePartysLanguage() throws Exception {
        assertThat(shown("community", paper))
                .contains("<article class=\"panel letter\" lang=\"en\">", "Dear 司徒雨墨,", "As of 9:00 today:")
                .contains("Signature of the recipient:", "Enclosures:", "云杉社区", "登记已送达");
    }

    @Test
    void whoLooksIsWrittenDown() throws Exception {
        assertThat(desk.read("community", paper).status()).isEqualTo(200);
        assertThat(desk.read("elsewhere", paper).status()).isEqualTo(404);

        assertThat(post.database
                        .sql("select username || ' ' || allowed from audit_view where case_no = 'PAPER-1' order by id")
                        .query(String.class)
                        .list())
                .contains("community true", "elsewhere false")
                .doesNotContain("elsewhere true");
    }

    @Test
    void theDeliveryIsWrittenDownOnce() throws Exception {
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        MockHttpServletResponse entered = sessions.perform(
                        "community", post(paper + "/delivered").param("on", yesterday))
                .getResponse();
        assertThat(entered.getRedirectedUrl()).isEqualTo("/messages/papers?entered");

        Answer again = desk.send("community2", paper + "/delivered", Map.of("on", today));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/holder/name")).isEqualTo("李秀英");
        assertThat(again.text("/detail")).isEqualTo(yesterday + " 由 李秀英 送达");

        assertThat(desk.read("community", PAPERS).each("/id")).isEmpty();
        Answer delivered = desk.read("community", PAPERS + "?state=delivered");
        assertThat(delivered.each("/deliveredOn")).containsExactly(yesterday);
        assertThat(shown("community", PAPERS + "?state=delivered")).contains(yesterday + " 由 李秀英 送达");
        assertThat(shown("community", paper)).doesNotContain("登记已送达");
    }

    @Test
    void theDayMustBePossible() throws Exception {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        String before = LocalDate.now(clock).minusDays(3).toString();

        assertThat(desk.send("community", paper + "/delivered", Map.of()).errors())
                .containsExactly("on REQUIRED");
        assertThat(desk.send("community", paper + "/delivered", Map.of("on", "soon"))
                        .errors())
                .containsExactly("on FORMAT");
        for (String day : List.of(tomorrow, before)) {
            assertThat(desk.send("community", paper + "/delivered", Map.of("on", day))
                            .errors())
                    .containsExactly("on RANGE");
        }
        MockHttpServletResponse refused = sessions.perform(
                        "community", post(paper + "/delivered").param("on", tomorrow))
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("错误：", "href=\"#on\"", "value=\"" + tomorrow + "\"");
    }

    private String shown(String username, String path) throws Exception {
        MockHttpServletResponse response = sessions.perform(username, get(path)).getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
