package org.hemei.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.commons.lang3.StringUtils;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.HostileTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@DemoCityTest
class AuditPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    String caseNo = "";

    @BeforeEach
    void registerAndBeRefused() throws Exception {
        DeskClient desk = new DeskClient(web);
        caseNo = desk.registered("community", dispute());
        desk.read("elsewhere", "/disputes/{no}", caseNo);
    }

    private MockHttpServletResponse asked(String username, MockHttpServletRequestBuilder request) throws Exception {
        String role = username.equals("admin") ? "ADMIN" : "AUDITOR";
        return web.perform(request.with(user(username).roles(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String username, String path, Object... variables) throws Exception {
        MockHttpServletResponse response = asked(username, get(path, variables));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void anAuditorFindsWhatWasDoneAndWhoWasRefused() throws Exception {
        String page = page("auditor", "/cockpit/audit?caseNo={no}", caseNo);
        assertThat(page)
                .contains("接待登记", "李秀英", "第 1 条", "被拒绝的查看", "elsewhere")
                .containsOnlyOnce("state-error")
                .contains("aria-current=\"page\"");
        assertThat(page("auditor", "/")).contains("href=\"/cockpit/audit\"");
    }

    @Test
    void itIsReadInEnglishToo() throws Exception {
        String page = asked("auditor", get("/cockpit/audit?caseNo={no}", caseNo).header("Accept-Language", "en"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Refused look", "Registered; source:", "No. 1", "Search the traces");
    }

    @Test
    void oneReadsOnPageByPage() throws Exception {
        for (int i = 0; i < 25; i++) {
            page("auditor", "/cockpit/audit?caseNo={no}&kind=SEARCH", caseNo);
        }
        String first = page("auditor", "/cockpit/audit?caseNo={no}&kind=SEARCH", caseNo);
        String next = HtmlUtils.htmlUnescape(StringUtils.substringBetween(first, "rel=\"next\"", ">"));
        String path = StringUtils.substringBetween(next, "href=\"", "\"");
        assertThat(path).contains("caseNo=" + caseNo, "kind=SEARCH", "after=");
        MockHttpServletResponse second = asked("auditor", get(URI.create(path)));
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(StringUtils.countMatches(
                        second.getContentAsString(StandardCharsets.UTF_8), "<td role=\"cell\" class=\"main-cell\""))
                .isEqualTo(5);
    }

    @Test
    void whoAsksForNothingThatThereIsIsToldSo() throws Exception {
        assertThat(page("auditor", "/cockpit/audit?caseNo=D1999-000001"))
                .contains("没有符合条件的留痕", "清除条件", "value=\"D1999-000001\"");
        assertThat(page("auditor", "/cockpit/audit?kind=LOOK&action=register")).contains("没有符合条件的留痕");
    }

    @Test
    void whatCannotBeReadIsToldAtItsField() throws Exception {
        MockHttpServletResponse refused = asked("auditor", get("/cockpit/audit?from=2026-05-02&to=2026-05-01&kind=X"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("错误：审计", "有 2 处需要改正", "href=\"#to\"", "id=\"to-error\"", "截止日期不能早于起始日期")
                .contains("value=\"2026-05-02\"", "请先改正上面的条件");
        assertThat(asked("auditor", get("/cockpit/audit?after=x")).getStatus()).isEqualTo(400);
    }

    @Test
    void whatIsTypedIsOnlyText() throws Exception {
        for (String text : HostileTexts.KEPT) {
            String page = page("auditor", "/cockpit/audit?caseNo={t}&person={t}&action={t}", text, text, text);
            assertThat(page)
                    .contains(HtmlUtils.htmlEscape(text, "UTF-8"))
                    .doesNotContain("<svg onload", "<script>alert");
            assertThat(page("auditor", "/cockpit/audit?kind=SEARCH"))
                    .contains(HtmlUtils.htmlEscape(text, "UTF-8"))
                    .doesNotContain("<svg onload", "<script>alert");
        }
    }

    @Test
    void theCheckIsMadeFromThePageAndItsResultStaysThere() throws Exception {
        MockHttpServletResponse made = asked("auditor", post("/cockpit/audit/check"));
        assertThat(made.getStatus()).isEqualTo(303);
        assertThat(made.getHeader("Location")).isEqualTo("/cockpit/audit?checked");
        assertThat(page("auditor", "/cockpit/audit?checked")).contains("role=\"status\"", "完整，没有发现问题", "上次核对");
    }

    /** Domain rule: administrators see no case content. */
    @Test
    void anAdministratorHasItCheckedButSeesNoCase() throws Exception {
        assertThat(asked("admin", post("/cockpit/audit/check")).getStatus()).isEqualTo(303);
        assertThat(page("admin", "/cockpit/audit?kind=DEED&person=community"))
                .contains("完整，没有发现问题", "个案件")
                .doesNotContain(caseNo, "接待登记", "李秀英", "role=\"search\"");
        database.sql(
                        """
                        insert into audit_check (at, username, name, cases, entries, views, seals, problems, findings)
                        values ('2026-11-22', 'admin', '系统管理员', 9, 9, 9, 9, 120,
                            '[{"kind": "ENTRY_MISSING", "caseNo": "D2026-009999", "number": 3}]')""")
                .update();
        assertThat(page("admin", "/cockpit/audit"))
                .contains("发现 120 处问题", "请审计人员查看")
                .doesNotContain("D2026-009999");
        assertThat(page("auditor", "/cockpit/audit"))
                .contains("发现 120 处问题", "D2026-009999 第 3 条：缺失", "共 120 处，这里列出前 1 处");
        assertThat(asked("auditor", post("/cockpit/audit/check")).getStatus()).isEqualTo(303);
    }
}
