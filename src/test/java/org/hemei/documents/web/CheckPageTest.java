package org.hemei.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Anybody may learn whether a paper is genuine, and nothing else. */
@DemoCityTest
class CheckPageTest {

    private final MockMvc web;
    private final JdbcClient database;
    private final ApplicationContext application;

    @Autowired
    CheckPageTest(MockMvc web, JdbcClient database, ApplicationContext application) {
        this.web = web;
        this.database = database;
        this.application = application;
    }

    private MockHttpServletResponse ask(String path, String from) throws Exception {
        return web.perform(get(path).header("Accept-Language", "zh-CN").with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String codeOf(String caseNo) {
        return database.sql("select check_code from documents_paper where case_no = ? limit 1")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    @Test
    void aGenuinePaperIsValidHoweverItsCodeIsTyped() throws Exception {
        String code = codeOf(CaseDriver.register(application, CaseDriver.leak()).caseNo());
        String grouped = code.toLowerCase().replaceAll("(.{4})", "$1 ");
        for (String path : new String[] {"/check/" + code, "/check?code=" + code, "/check?code=" + grouped}) {
            MockHttpServletResponse answer = ask(path, "10.0.0.1");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(text(answer)).contains("有效：这份文书由本系统签发");
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void theAnswerRevealsNothingOfThePaper() throws Exception {
        String caseNo = CaseDriver.register(application, CaseDriver.leak()).caseNo();
        String one = text(ask("/check/" + codeOf(caseNo), "10.0.0.2"));
        String other = text(ask(
                "/check/"
                        + codeOf(CaseDriver.register(application, CaseDriver.leak())
                                .caseNo()),
                "10.0.0.2"));
        assertThat(one).doesNotContain(caseNo, "欧阳", "申请书", "云杉", "sha256");
        assertThat(withoutAddress(one)).isEqualTo(withoutAddress(other));
    }

    /** The address stands in the link that switches the language, and the token and the clock are the page's own. */
    private static String withoutAddress(String page) {
        return page.replaceAll("/check/[0-9A-Z]{16}|%2Fcheck%2F[0-9A-Z]{16}", "")
                .replaceAll("content=\"[^\"]{20,}\"|value=\"[^\"]{20,}\"", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ][0-9:+.]*", "");
    }

    @Test
    void anUnknownCodeIsNotValidWhateverItIs() throws Exception {
        for (String code : new String[] {"0000000000000000", "x", "<script>", "%27%20or%201=1", "水"}) {
            assertThat(text(ask("/check?code=" + code, "10.0.0.3"))).contains("无效：没有签发过");
        }
        assertThat(text(ask("/check", "10.0.0.3"))).contains("校验码").doesNotContain("无效", "有效：");
    }

    @Test
    void whoeverGuessesIsToldToWaitAndOthersAreNot() throws Exception {
        for (int guess = 0; guess < 30; guess++) {
            assertThat(ask("/check/0000000000000000", "10.0.0.4").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse later = ask("/check/0000000000000000", "10.0.0.4");
        assertThat(later.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(later.getHeader("Retry-After"))))
                .isBetween(1, 10);
        assertThat(ask("/check/0000000000000000", "10.0.0.5").getStatus()).isEqualTo(200);
    }
}
