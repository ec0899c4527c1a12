package org.hemei.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hemei.platform.Phrase;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.HostileTexts;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Everybody reads their own messages in their language, and says what they want by mail. */
@DemoCityTest
class InboxPagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc web;

    PostRoom post;
    Sessions sessions;
    DeskClient desk;

    @BeforeEach
    void open() {
        post = new PostRoom(application);
        sessions = new Sessions(web);
        desk = new DeskClient(web);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private static Notice message(String key, String username, String words) {
        return Notice.of(
                key,
                Recipient.colleague(username),
                Phrase.of("notifications.digest.subject", words),
                Phrase.of("notifications.digest.head", words));
    }

    @Test
    void aMessageIsReadInTheReadersLanguage() throws Exception {
        post.send(message("a", "community", "09:00")
                .about("YS-1", PostRoom.OFFICE)
                .urgently());

        String chinese = page("community", get("/messages"));
        assertThat(chinese).contains("待办摘要（09:00）", "截至今天 09:00：", "YS-1", "未读", "紧急", "1 条未读");
        String english = page("community", get("/messages").header("Accept-Language", "en"));
        assertThat(english)
                .contains("What is to be done (09:00)", "As of 09:00 today:", "Unread", "Urgent", "1 unread");
        assertThat(page("community2", get("/messages"))).contains("还没有消息").doesNotContain("09:00）");
    }

    @Test
    void whoeverFollowsAMessageHasReadIt() throws Exception {
        post.send(message("a", "community", "x").leadingTo("/tasks?state=mine"));
        long id = desk.read("community", "/messages").body().at("/items/0/id").asLong();

        assertThat(sent("community2", post("/messages/" + id + "/read")).getStatus())
                .isEqualTo(404);
        assertThat(page("community", get("/messages"))).contains("未读");
        MockHttpServletResponse followed = sent("community", post("/messages/" + id + "/read"));

        assertThat(followed.getRedirectedUrl()).isEqualTo("/tasks?state=mine");
        assertThat(page("community", get("/"))).doesNotContain("条未读");
        assertThat(page("community", get("/messages"))).contains("去查看").doesNotContain("未读");
    }

    @Test
    void whatCameSinceOneLookedStaysUnread() throws Exception {
        post.send(message("a", "community", "1"));
        post.send(message("b", "community", "2"));
        long seen = desk.read("community", "/messages").body().at("/items/0/id").asLong();
        post.send(message("c", "community", "3"));

        assertThat(sent("community", post("/messages/read").param("upTo", String.valueOf(seen)))
                        .getRedirectedUrl())
                .isEqualTo("/messages?read=2");

        assertThat(page("community", get("/messages"))).contains("1 条未读");
        assertThat(desk.send("community", "/messages/read", Map.of()).text("/read"))
                .isEqualTo("1");
    }

    @Test
    void messagesAreTurnedOverPageByPage() throws Exception {
        for (int i = 0; i < 5; i++) {
            post.send(message("m" + i, "community", "N" + i));
        }

        Answer first = desk.read("community", "/messages?size=3");
        Answer rest = desk.read("community", "/messages?size=3&cursor=" + first.text("/next"));

        assertThat(first.each("/subject")).containsExactly("待办摘要（N4）", "待办摘要（N3）", "待办摘要（N2）");
        assertThat(rest.each("/subject")).containsExactly("待办摘要（N1）", "待办摘要（N0）");
        assertThat(rest.body().path("next").isNull()).isTrue();
        assertThat(desk.read("community", "/messages?cursor=eA").errors()).containsExactly("cursor FORMAT");
    }

    @Test
    void anyTextIsOnlyText() throws Exception {
        for (String text : HostileTexts.KEPT) {
            post.send(message(text, "community", text));
        }

        assertThat(page("community", get("/messages")))
                .contains("&lt;svg onload")
                .doesNotContain("<svg onload", "<script>alert");
    }

    @Test
    void whatIsWantedByMailIsKept() throws Exception {
        assertThat(page("community", get("/messages/settings")))
                .contains("邮件提醒")
                .doesNotContain("checked");

        MockHttpServletResponse saved = sent(
                "community",
                post("/messages/settings")
                        .param("address", " li@yunzhou.example.cn ")
                        .param("language", "en")
                        .param("digest", "true"));

        assertThat(saved.getRedirectedUrl()).isEqualTo("/messages/settings?saved");
        assertThat(page("community", get("/messages/settings").param("saved", "")))
                .contains("已保存", "value=\"li@yunzhou.example.cn\"", "checked");
        Answer settings = desk.read("community", "/messages/settings");
        assertThat(settings.text("/address")).isEqualTo("li@yunzhou.example.cn");
        assertThat(settings.text("/language")).isEqualTo("en");
        assertThat(settings.body().path("digest").asBoolean()).isTrue();
        assertThat(settings.body().path("each").asBoolean()).isFalse();
        assertThat(sent("community", post("/messages/settings")).getStatus()).isEqualTo(303);
        assertThat(desk.read("community", "/messages/settings")
                        .body()
                        .path("address")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatNoMailCanGoToIsNamed() throws Exception {
        for (String address : List.of("", "li", "li@example.cn\r\nBcc: x@example.com")) {
            MockHttpServletResponse refused = sent(
                    "community",
                    post("/messages/settings").param("address", address).param("each", "true"));
            assertThat(refused.getStatus()).isEqualTo(400);
            assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                    .contains("错误：", "href=\"#address\"", "checked");
        }
        MockHttpServletResponse english = sent(
                "community", post("/messages/settings").param("language", "fr").header("Accept-Language", "en"));
        assertThat(english.getContentAsString(StandardCharsets.UTF_8)).contains("Error:", "href=\"#language\"");
        assertThat(desk.read("community", "/messages/settings")
                        .body()
                        .path("each")
                        .asBoolean())
                .isFalse();
    }

    private String page(String username, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = sent(username, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(String username, MockHttpServletRequestBuilder request) throws Exception {
        return sessions.perform(username, request).getResponse();
    }
}
