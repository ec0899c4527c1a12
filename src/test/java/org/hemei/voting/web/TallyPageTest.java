package org.hemei.voting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** For people who have a result sheet in their hands and no computer training. */
@DemoCityTest
class TallyPageTest {

    @Autowired
    MockMvc web;

    @Test
    void aStrangerIsAskedForSixNumbers() throws Exception {
        assertThat(page(200, get("/tally")))
                .contains("name=\"totalCount\"", "name=\"participatingArea\"", "name=\"yesArea\"")
                .doesNotContain("answer-title", "error-summary", "name=\"rows\"");
        assertThat(page(200, get("/tally?by=units")))
                .contains("name=\"rows\"")
                .doesNotContain("name=\"totalCount\"", "error-summary");
    }

    @Test
    void anAddressShowsItsResult() throws Exception {
        String page = page(200, totals("1,000.00 ㎡", "１００ 人", "900", "80", "285.65", "38"));

        assertThat(page)
                .contains("不通过。参与表决的业主够数，同意的不够数。")
                .contains("距通过还差 3 人 / 164.36 ㎡ 同意", "占参与表决 900.00 ㎡ 的 31.74%")
                .contains("width=\"31.73%\"", "x1=\"50.00%\"", "x1=\"66.66%\"", "url(#bar-short)")
                .contains("未过", "value=\"1,000.00 ㎡\"");
    }

    @Test
    void wrongNumbersAreNamedAndKept() throws Exception {
        String page = page(400, totals("一千", "", "1", "-1", "2", "0"));

        assertThat(page)
                .contains("<title>错误：", "href=\"#totalArea\"", "href=\"#totalCount\"", "href=\"#participatingCount\"")
                .contains("id=\"totalArea-error\"", "id=\"yesArea-error\"")
                .contains("href=\"#yesArea\"", "同意的面积不会比参与表决的还大", "value=\"一千\"")
                .doesNotContain("answer-title");
    }

    @ParameterizedTest
    @CsvSource({
        "A, 通过。参与表决的业主够数, 370.00 ㎡",
        "B, 不通过。参与表决的业主不够数, 距可以作出决定还差 1 人 / 100.00 ㎡",
        "C, 不通过。参与表决的业主够数, 距通过还差 0.01 ㎡"
    })
    void anExampleIsFilledInAndCounted(String example, String verdict, String number) throws Exception {
        assertThat(page(200, get("/tally").param("example", example)))
                .contains(verdict, number, "房号,面积,业主,表决,备注", "业主很少");
        assertThat(page(200, get("/tally").param("example", example).header("Accept-Language", "en")))
                .contains("unit,area,owners,vote,remarks", "There are few owners");
    }

    @Test
    void aRollIsPastedFromASpreadsheet() throws Exception {
        String roll = "房号\t面积（㎡）\t业主\t表决\t备注\r\n1-101\t90.5\t张三、李四\t同意\t\r\n1-102\t1,100\t王五\t反对\t已送达\r\n\r\n"
                + "1-103\t９０\t李四;张三\t\t\r\n1-104\t80\t\t\t未售\r\n1-105\t80\t赵六\t\t送达";

        assertThat(page(200, roll("FOLLOW_MAJORITY", roll)))
                .contains("名单上 5 套，合并计算后 4 人 / 1,440.50 ㎡", "同意 1 人 / 180.50 ㎡；反对 1 人 / 1,100.00 ㎡")
                .contains("没有表决、有送达凭证的 1 人 / 80.00 ㎡", "法律风险", "value=\"FOLLOW_MAJORITY\" selected")
                .contains("1-103\t９０\t李四;张三");
    }

    @Test
    void mistakesInARollAreToldLineByLine() throws Exception {
        String roll = "1-101,90,张三,同意\n\n1-101,x,张三,好\n,90,李四,\n1-102,1,200,李四,同意,已送达\n1-103,90,,,出租";

        assertThat(page(400, roll("NOT_PARTICIPATING", roll)))
                .contains("<title>错误：", "href=\"#rows\"", "名单有 6 处需要改正")
                .contains("第 3 行：这个房号前面已经有了", "第 3 行：面积要大于 0", "第 3 行：表决只能是")
                .contains("第 4 行：请写房号", "第 5 行：超过五列", "第 6 行：只能是已售")
                .contains("1-103,90,,,出租");
    }

    @Test
    void anEmptyRollAndOneTooLongAreRefused() throws Exception {
        assertThat(page(400, roll("NOT_PARTICIPATING", " \n"))).contains("请给出至少一套房屋");
        assertThat(page(400, roll("NOT_PARTICIPATING", String.join("\n", Collections.nCopies(20_001, "1,1,A")))))
                .contains("名单超过 20000 行");
        assertThat(page(400, roll("X", "1,1,A"))).contains("href=\"#nonResponse\"");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        assertThat(page(400, roll("<svg onload=alert(1)>", "</textarea><script>alert(1)</script>,1,A")))
                .doesNotContain("<script>alert", "<svg onload");
        assertThat(page(200, roll("NOT_PARTICIPATING", "{0}<b>'',1,A,yes\n{1},1,A,no")))
                .contains("{0}&lt;b&gt;", "{1}")
                .doesNotContain("{0}<b>");
        assertThat(page(400, get("/tally").param("example", "<svg onload=alert(1)>")))
                .doesNotContain("<svg onload");
    }

    /** Typing a roll may take longer than any token lives. */
    @Test
    void aRollIsTakenWithoutAToken() throws Exception {
        assertThat(page(200, post("/tally").param("by", "units").param("rows", "1,1,A,yes")))
                .contains("通过。");
    }

    private static MockHttpServletRequestBuilder totals(
            String totalArea, String totalCount, String partArea, String partCount, String yesArea, String yesCount) {
        return get("/tally")
                .param("by", "totals")
                .param("matter", "ORDINARY")
                .param("totalArea", totalArea)
                .param("totalCount", totalCount)
                .param("participatingArea", partArea)
                .param("participatingCount", partCount)
                .param("yesArea", yesArea)
                .param("yesCount", yesCount);
    }

    private static MockHttpServletRequestBuilder roll(String nonResponse, String rows) {
        return post("/tally")
                .param("by", "units")
                .param("matter", "ORDINARY")
                .param("nonResponse", nonResponse)
                .param("rows", rows);
    }

    private String page(int status, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response =
                web.perform(request.accept("text/html")).andReturn().getResponse();
        String page = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(page).isEqualTo(status);
        return page;
    }
}
