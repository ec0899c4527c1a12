package org.hemei.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** Everything that is asked stands in the address, and everything that was typed stays on the page. */
@DemoCityTest
class DeadlinePageTest {

    @Autowired
    MockMvc web;

    @Test
    void aStrangerIsAskedForARuleAndADay() throws Exception {
        String page = page(200, "");

        assertThat(page)
                .contains("<optgroup label=\"人民调解\"", "value=\"mediation.conclusion\"", "受理后调结（1 个月）")
                .doesNotContain("answer-day", "error-summary");
    }

    @Test
    void anAddressShowsItsAnswer() throws Exception {
        String page =
                page(200, "rule=mediation.judicialConfirmation&amount=&unit=DAY&direction=AFTER&start=2026-01-16");

        assertThat(page)
                .contains("<time datetime=\"2026-02-24\">2026年2月24日</time>", "星期二")
                .contains("稳妥的日子：2026年2月15日（星期日）", "2026-02-15 是休息日（春节）")
                .contains("《人民调解法》第三十三条", "已查阅条文原文")
                .contains(
                        "value=\"2026-01-16\"",
                        "<option value=\"mediation.judicialConfirmation\" selected=\"selected\"");
    }

    @Test
    void whatMayChangeOrWasNotReadIsSaid() throws Exception {
        String page = page(200, "profile=hefei&rule=mediation.conclusion&start=2199-01-16");

        assertThat(page).contains("日期可能变动", "现行文本尚未查阅，请以现行规定为准", "地区：合肥市", "未查阅条文原文");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-03-02", "2026-3-2", "2026/3/2", "2026.03.02", "2026年3月2日", "２０２６-３-２", " 2026-03-02 "})
    void aDayMayBeWrittenAsPeopleWriteIt(String start) throws Exception {
        assertThat(page(200, "rule=mediation.conclusion&start=" + start))
                .contains("<time datetime=\"2026-04-02\">", "value=\"2026-03-02\"");
    }

    @Test
    void aSpanOfOnesOwnIsCountedTheSameWay() throws Exception {
        assertThat(page(200, "rule=&amount=３０&unit=DAY&direction=AFTER&roll=false&start=2026-01-16"))
                .contains("<time datetime=\"2026-02-15\">", "期满日是", "第二百零一条");
    }

    @Test
    void wrongInputIsNamedAndKept() throws Exception {
        String page = page(400, "rule=&amount=三十&unit=MONTH&direction=BEFORE&roll=false&start=明天");

        assertThat(page)
                .contains("<title>错误：", "有 2 处需要改正", "href=\"#amount\"", "href=\"#start\"")
                .contains("id=\"amount-error\"", "id=\"start-error\"")
                .contains("value=\"三十\"", "value=\"明天\"", "<option value=\"MONTH\" selected=\"selected\"")
                .contains("<option value=\"BEFORE\" selected=\"selected\"", "value=\"false\" checked=\"checked\"");
    }

    @Test
    void aRuleAndASpanOfOnesOwnTogetherAreAContradiction() throws Exception {
        assertThat(page(400, "rule=mediation.conclusion&amount=30&unit=DAY&direction=AFTER&start=2026-03-02"))
                .contains("href=\"#rule\"", "请只用其中一种", "value=\"30\"");
    }

    @Test
    void anotherPlaceListsItsOwnRulesBeforeAnythingIsComputed() throws Exception {
        assertThat(page(200, "profile=beijing&rule=&amount=&unit=DAY&direction=AFTER&start=&look=1"))
                .contains("value=\"handover.renewalDecision\"", "<option value=\"beijing\" selected=\"selected\"")
                .doesNotContain("error-summary");
        assertThat(page(200, "")).doesNotContain("value=\"handover.renewalDecision\"");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        assertThat(page(400, "rule=&amount=\"><script>alert(1)</script>&start=x&profile=<svg onload=alert(1)>"))
                .contains("&quot;&gt;&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<svg onload");
    }

    private String page(int status, String query) throws Exception {
        URI address = UriComponentsBuilder.fromPath("/deadline")
                .query(query)
                .encode()
                .build()
                .toUri();
        MockHttpServletResponse response =
                web.perform(get(address).accept("text/html")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
