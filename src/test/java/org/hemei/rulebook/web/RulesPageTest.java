package org.hemei.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.hemei.rulebook.CaseRules;
import org.hemei.rulebook.Confirmation;
import org.hemei.rulebook.Rulebook;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DemoCityTest
class RulesPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Rulebook rulebook;

    @Autowired
    CaseRules caseRules;

    @Autowired
    JdbcClient database;

    Sessions sessions;

    @BeforeEach
    void open() {
        sessions = new Sessions(web);
    }

    @Test
    void theCitysRulesAreShownByTopicWithTheirSources() throws Exception {
        assertThat(page("community", "/rules"))
                .contains("全国通用，第 " + rulebook.version(Rulebook.NATIONAL) + " 版", "本市采用")
                .contains("<h2 id=\"mediation-title\">人民调解</h2>", "<h2 id=\"retention-title\">档案保存</h2>")
                .contains("3 个工作日", "单位内部期限", "《民法典》第二百七十八条第二款", "全国统一")
                .doesNotContain("rule-variant", "name=\"reason\"");
    }

    @Test
    void whatALocalityHasOtherwiseStandsBesideWhatTheCountryHas() throws Exception {
        assertThat(page("firm.in", "/rules?profile=hangzhou"))
                .contains("rule-variant", "与全国不同", "全国：30 天", "仅本地区有", "15 天")
                .doesNotContain("本市采用");
    }

    @Test
    void onlyAnAdministratorIsOfferedToConfirmLawThatWasNotRead() throws Exception {
        assertThat(page("community", "/rules?profile=anhui")).contains("尚未查阅").doesNotContain("name=\"reason\"");
        assertThat(page("admin", "/rules?profile=anhui")).contains("尚未查阅", "name=\"reason\"");
        assertThat(page("admin", "/rules?profile=beijing")).doesNotContain("尚未查阅", "name=\"reason\"");
    }

    @Test
    void aConfirmationIsKeptWithItsReasonAndShownToEverybody() throws Exception {
        MockHttpServletResponse answer = asked("admin", confirmation("henan", "1", "已与省住建厅核对新条文。"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/rules?profile=henan&confirmed");
        assertThat(caseRules.confirmation(rulebook.profile("henan")))
                .get()
                .returns("admin", Confirmation::confirmedBy)
                .returns("已与省住建厅核对新条文。", Confirmation::reason);
        assertThat(page("community", "/rules?profile=henan"))
                .contains("admin 已确认采用，理由：已与省住建厅核对新条文。")
                .doesNotContain("不能按它登记案件");
        assertThat(asked("admin", confirmation("henan", "1", "再来一次")).getStatus())
                .isEqualTo(409);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql("update rulebook_confirmation set reason = ''")
                        .update());
    }

    @Test
    void aMissingReasonIsNamed() throws Exception {
        MockHttpServletResponse answer = asked("admin", confirmation("shenzhen", "1", " "));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("<title>错误：", "href=\"#reason\"", "请填写“确认的理由”", "深圳市，第 1 版");
        assertThat(caseRules.needsConfirmation(rulebook.profile("shenzhen"))).isTrue();
    }

    @Test
    void placesAndVersionsThatDoNotExistAreNotFound() throws Exception {
        assertThat(asked("admin", get("/rules?profile=atlantis")).getStatus()).isEqualTo(404);
        assertThat(asked("admin", confirmation("hefei", "9", "理由")).getStatus()).isEqualTo(404);
        assertThat(asked("admin", confirmation("hefei", "x", "理由")).getStatus()).isEqualTo(400);
    }

    private static MockHttpServletRequestBuilder confirmation(String profile, String version, String reason) {
        return post("/rules")
                .param("profile", profile)
                .param("version", version)
                .param("reason", reason);
    }

    private String page(String username, String path) throws Exception {
        MockHttpServletResponse answer = asked(username, get(path));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse asked(String username, MockHttpServletRequestBuilder request) throws Exception {
        return sessions.perform(username, request.accept("text/html")).getResponse();
    }
}
