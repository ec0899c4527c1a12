package org.hemei.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.documents.print.PrintShop.copied;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A lead adjusts the texts of their own office's papers, and nothing but texts. */
@DemoCityTest
class TextsPageTest {

    private static final String PAGE = "/documents/texts/urging-notice";

    private final Sessions sessions;

    @Autowired
    TextsPageTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    private MockHttpServletResponse asked(String username, MockHttpServletRequestBuilder request) throws Exception {
        return sessions.perform(username, request.header("Accept-Language", "zh-CN"))
                .getResponse();
    }

    private static MockHttpServletRequestBuilder typed(String path, String opening) {
        return post(path)
                .param("office", "YZ-QH-WT")
                .param("version", "0")
                .param("opening", opening)
                .param("closing", "逾期不履行的，对方可以起诉。");
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aLeadSeesTheUsualTextsSavesOwnOnesAndSeesWhoSetThem() throws Exception {
        assertThat(text(asked("street.lead", get("/documents/texts")))).contains("督促履行通知书", "当事人权利义务告知书");
        assertThat(text(asked("street.lead", get(PAGE).param("office", "YZ-QH-WT"))))
                .contains("调解协议具有法律约束力");
        MockHttpServletResponse saved = asked("street.lead", typed(PAGE, "梧桐街道提醒{申请人}、{被申请人}：\n请履行。"));
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(text(asked("street.lead", get(PAGE).param("office", "YZ-QH-WT"))))
                .contains("梧桐街道提醒{申请人}、{被申请人}：", "第 1 版，周文慧");
        assertThat(asked("street.lead", typed(PAGE, "又一次")).getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"'', 请填写", "'{电话}', 花括号里只能用", "'${7*7}', 花括号里只能用", "'张\uE000', 字库里没有", "'a\u202Eb', 字库里没有"})
    void whatCannotStandInAPaperIsRefusedByName(String opening, String why) throws Exception {
        MockHttpServletResponse refused = asked("street.lead", typed(PAGE, opening));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("开头：" + why);
    }

    @Test
    void aPreviewShowsTheTextsAsASample() throws Exception {
        MockHttpServletResponse preview = asked("street.lead", typed(PAGE + "/preview", "<b>请</b>{申请人}留意"));
        assertThat(preview.getContentType()).isEqualTo("application/pdf");
        assertThat(copied(preview.getContentAsByteArray())).contains("督促履行通知书（样张）", "<b>请</b>周桂兰留意");
    }

    @Test
    void theTextsOfAnotherOfficeAreNobodyElses() throws Exception {
        assertThat(asked("street.lead", get(PAGE).param("office", "YZ-LT-CT")).getStatus())
                .isEqualTo(404);
        assertThat(asked("community", get("/documents/texts")).getStatus()).isEqualTo(403);
    }
}
