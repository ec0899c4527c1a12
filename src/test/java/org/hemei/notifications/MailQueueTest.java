package org.hemei.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.notifications.PostRoom.toParty;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Administrators keep the mail going without reading it. */
@DemoCityTest
class MailQueueTest {

    private static final String QUEUE = "/cockpit/mail";

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc web;

    PostRoom post;
    DeskClient desk;
    Sessions sessions;

    @BeforeEach
    void open() {
        post = new PostRoom(application);
        desk = new DeskClient(web);
        sessions = new Sessions(web);
    }

    @AfterEach
    void close() {
        post.close();
    }

    /** One mail in each of these states, in their order; the answer has their numbers. */
    private List<Long> mails(String... states) throws Exception {
        for (int i = 0; i < states.length; i++) {
            post.send(toParty("zhang" + i, "zhang" + i + "@example.cn", "离婚财产"));
        }
        List<Long> ids = post.database
                .sql("select notice from notifications_mail order by notice")
                .query(Long.class)
                .list();
        for (int i = 0; i < states.length; i++) {
            post.database
                    .sql("update notifications_mail set state = ?, sender = 7, trouble = 'REFUSED', reply = 451,"
                            + " tries = 3, reason = ? where notice = ?")
                    .params(states[i], states[i].equals("DROPPED") ? "x" : null, ids.get(i))
                    .update();
        }
        return ids;
    }

    @Test
    void nothingOfAMailIsShownButHowItStands() throws Exception {
        mails("QUEUED", "FAILED");

        Answer answer = desk.read("admin", QUEUE);
        String page = page(get(QUEUE));

        assertThat(answer.body().path("configured").asBoolean()).isFalse();
        assertThat(answer.text("/counts/FAILED")).isEqualTo("1");
        assertThat(answer.text("/counts/UNSURE")).isEqualTo("0");
        assertThat(answer.text("/items/0/state")).isEqualTo("FAILED");
        assertThat(answer.text("/items/0/address")).isEqualTo("z***@example.cn");
        assertThat(answer.text("/items/0/office")).isEqualTo("云杉社区");
        assertThat(answer.text("/items/0/reply")).isEqualTo("451");
        assertThat(page).contains("邮件服务器未配置", "z***@example.cn", "发送失败", "邮件服务器拒收", "已试 3 次");
        for (String shown : List.of(answer.body().toString(), page)) {
            assertThat(shown).doesNotContain("zhang", "离婚财产", "欧阳未央", "云杉人调登第");
        }
        assertThat(page(get(QUEUE).header("Accept-Language", "en")))
                .contains("No mail server is configured", "Failed", "The mail server refuses it");
    }

    @Test
    void aListIsOfOneStateOrOfAll() throws Exception {
        mails("QUEUED", "FAILED", "UNSURE", "SENT");

        assertThat(desk.read("admin", QUEUE).each("/state")).containsExactly("SENT", "UNSURE", "FAILED", "QUEUED");
        assertThat(desk.read("admin", QUEUE + "?state=UNSURE").each("/state")).containsExactly("UNSURE");
        assertThat(page(get(QUEUE).param("state", "DROPPED"))).contains("没有这样的邮件");
        assertThat(desk.read("admin", QUEUE + "?state=LOST").status()).isEqualTo(400);
    }

    @Test
    void whatIsTriedAgainIsAsIfItWereNew() throws Exception {
        List<Long> ids = mails("FAILED", "UNSURE", "SENT", "SENDING", "DROPPED");

        Answer result = desk.send("admin", QUEUE + "/retry", Map.of("ids", ids));

        assertThat(result.text("/done")).isEqualTo("2");
        assertThat(result.text("/skipped")).isEqualTo("3");
        assertThat(post.states())
                .containsExactly("QUEUED", "QUEUED", "SENT REFUSED 451", "SENDING REFUSED 451", "DROPPED REFUSED 451");
        assertThat(post.database
                        .sql("select tries || ' ' || decided_by from notifications_mail where state = 'QUEUED'")
                        .query(String.class)
                        .list())
                .containsOnly("0 admin");
    }

    /** Whoever wants to send what may have arrived has to mean it. */
    @Test
    void allThatFailedAreTriedAgainButNoneThatMayHaveArrived() throws Exception {
        mails("FAILED", "UNSURE", "FAILED");

        assertThat(sent(post(QUEUE).param("deed", "RETRY_ALL")).getRedirectedUrl())
                .isEqualTo("/cockpit/mail?done=2&skipped=0");
        assertThat(post.states()).containsExactly("QUEUED", "UNSURE REFUSED 451", "QUEUED");
        mails("FAILED");
        assertThat(desk.send("admin", QUEUE + "/retry", Map.of()).text("/done")).isEqualTo("1");
    }

    @Test
    void whatHasArrivedIsSent() throws Exception {
        List<Long> ids = mails("UNSURE", "FAILED");

        assertThat(sent(post(QUEUE)
                                .param("deed", "ARRIVED")
                                .param("ids", ids.get(0).toString(), ids.get(1).toString()))
                        .getRedirectedUrl())
                .isEqualTo("/cockpit/mail?done=1&skipped=1");
        assertThat(post.states()).containsExactly("SENT REFUSED 451", "FAILED REFUSED 451");
        assertThat(page(get(QUEUE).param("done", "1").param("skipped", "1"))).contains("另有 1 封的状态已经变了");
    }

    @Test
    void whatIsDroppedBecomesAPaperOfTheOffice() throws Exception {
        List<Long> ids = mails("FAILED", "SENT");

        MockHttpServletResponse dropped = sent(post(QUEUE)
                .param("deed", "DROP")
                .param("ids", ids.get(0).toString(), ids.get(1).toString())
                .param("reason", " 邮箱已停用 "));

        assertThat(dropped.getRedirectedUrl()).isEqualTo("/cockpit/mail?done=1&skipped=1");
        assertThat(page(get(QUEUE))).contains("不再发送", "邮箱已停用", "系统管理员");
        assertThat(desk.read("community", "/messages/papers").each("/id"))
                .containsExactly(ids.get(0).toString());
    }

    @Test
    void whatWasForgottenIsNamed() throws Exception {
        List<Long> ids = mails("FAILED");

        assertThat(desk.send("admin", QUEUE + "/drop", Map.of("ids", ids)).errors())
                .containsExactly("reason REQUIRED");
        assertThat(desk.send("admin", QUEUE + "/drop", Map.of("ids", ids, "reason", "长".repeat(201)))
                        .errors())
                .containsExactly("reason RANGE");
        assertThat(desk.send("admin", QUEUE + "/arrived", Map.of()).errors()).containsExactly("ids REQUIRED");
        assertThat(desk.send(
                                "admin",
                                QUEUE + "/retry",
                                Map.of(
                                        "ids",
                                        Stream.iterate(1L, id -> id + 1)
                                                .limit(501)
                                                .toList()))
                        .errors())
                .containsExactly("ids RANGE");
        MockHttpServletResponse refused =
                sent(post(QUEUE).param("deed", "DROP").param("ids", ids.get(0).toString()));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("错误：", "href=\"#reason\"", "checked");
        assertThat(sent(post(QUEUE).param("deed", "RETRY")).getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"#ids\"", "请先选中邮件");
        assertThat(post.states()).containsExactly("FAILED REFUSED 451");
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = sent(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return sessions.perform("admin", request).getResponse();
    }
}
