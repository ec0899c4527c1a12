package org.hemei.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One file for each compound (一小区一档), by its pages. */
@DemoCityTest
class RegisterPagesTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f-]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    Compounds compounds;

    private Sessions sessions;
    private String path = "";

    @BeforeEach
    void addCompound() {
        sessions = new Sessions(web);
        String compound = "RP-" + UUID.randomUUID();
        compounds.add(new Compound(compound, "档案苑", "YZ-QH-WT-YS"));
        path = "/compounds/" + compound;
    }

    private String page(String username, String of) throws Exception {
        return text(sessions.perform(username, get(of)).getResponse());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String username, String to, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(to);
        fields.forEach(form::param);
        return sessions.perform(username, form).getResponse();
    }

    private String seen(String of) throws Exception {
        Matcher field = SEEN.matcher(page("supervisor", of));
        return field.find() ? field.group(1) : "";
    }

    private void importUnits(String rows) throws Exception {
        byte[] file = ("楼栋,房号,面积,业主\n" + rows).getBytes(StandardCharsets.UTF_8);
        sessions.perform("supervisor", post(path + "/import").with(Upload.file("房屋.csv", file)));
    }

    @Test
    void aFileIsCheckedLookedAtAndTaken() throws Exception {
        importUnits("1幢,101,90,王小明\n1幢,102,九十,李四\n");
        assertThat(page("supervisor", path + "/import"))
                .contains("有 1 处问题", "建筑面积写得不对")
                .doesNotContain("/import/take");
        importUnits("1幢,101,90,王小明\n1幢,102,80.5,李四\n");
        assertThat(page("supervisor", path + "/import")).contains("新增的内容", "80.50", "这个文件里没有");
        assertThat(send("supervisor", path + "/import/columns", Map.of("seen", seen(path + "/import"), "owners", "业主"))
                        .getRedirectedUrl())
                .endsWith("/import");
        assertThat(send("supervisor", path + "/import/take", Map.of("seen", seen(path + "/import")))
                        .getRedirectedUrl())
                .endsWith("?done");
        importUnits("1幢,101,90,王小明；赵六\n");
        assertThat(page("supervisor", path + "/import")).contains("王小明 → 王小明、赵六", "将从档案里注销：1幢-102");
        send("supervisor", path + "/import/take", Map.of("seen", seen(path + "/import")));
        assertThat(page("supervisor", path)).contains("共 1 套，90.00 平方米", "没有正在履行的物业服务合同");
        assertThat(page("supervisor", path + "/units?building=1幢")).contains("王小明、赵六", "更正");
        assertThat(page("community", path + "/units?building=1幢"))
                .contains("王*、赵*")
                .doesNotContain("王小明", "更正：");
        assertThat(page("auditor", path + "/history"))
                .contains("王* → 王*、赵*", "注销房屋 1幢-102")
                .doesNotContain("王小明", "原因", "房屋.csv");
        assertThat(page("supervisor", path + "/history")).contains("原因：房屋.csv");
        assertThat(page("supervisor", path + "/units?building=1幢&on=2020-01-01"))
                .contains("这里没有登记房屋");
    }

    @Test
    void entriesAreEnteredCorrectedAndStruckOffByForms() throws Exception {
        String units = path + "/entries/units";
        Map<String, String> unit =
                Map.of("building", "1", "unit", "101", "area", "90", "owners", "王小明", "status", "SOLD");
        MockHttpServletResponse refused = send("supervisor", units, unit);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("请填写“变更原因”", "value=\"王小明\"");
        assertThat(send("supervisor", units, with(unit, "reason", "登记")).getRedirectedUrl())
                .endsWith("?done");
        String seen = seen(units + "?key=1-101");
        Map<String, String> sold = with(with(with(unit, "owners", "李四"), "reason", "过户"), "key", "1-101");
        assertThat(send("street", units, with(sold, "seen", seen)).getRedirectedUrl())
                .endsWith("?done");
        MockHttpServletResponse late = send("supervisor2", units, with(with(sold, "owners", "钱七"), "seen", seen));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("陈志强 刚刚改过这一条");
        Map<String, String> strike = Map.of("key", "1-101", "seen", seen(units + "?key=1-101"), "reason", "拆除");
        assertThat(send("supervisor", units + "/strike", strike).getRedirectedUrl())
                .endsWith("?done");
        assertThat(page("supervisor", path + "/history")).contains("原因：拆除", "原因：过户", "王小明 → 李四");
        assertThat(page("supervisor", path + "/entries/contracts")).contains("恒谷物业服务有限公司", "前期物业服务");
        assertThat(page("supervisor", path + "/entries/managers")).contains("任职日期");
        theFirmServesOnAfterItsTerm();
        assertThat(page("supervisor", path + "/entries/compounds?key=" + path.substring(11)))
                .contains("云杉社区", "档案苑");
    }

    private void theFirmServesOnAfterItsTerm() throws Exception {
        Matcher firm =
                Pattern.compile("value=\"([0-9A-Z]{18})\"").matcher(page("supervisor", path + "/entries/contracts"));
        assertThat(firm.find()).isTrue();
        Map<String, String> contract = Map.of(
                "compound", path.substring(11), "creditcode", firm.group(1), "kind", "EARLY", "begins", "2015-01-01");
        send(
                "supervisor",
                path + "/entries/contracts",
                with(with(with(contract, "ends", "2017-12-31"), "fee", "1.8元/㎡·月"), "reason", "登记"));
        assertThat(page("supervisor", path)).contains("没有正在履行的物业服务合同");
        Map<String, String> manager =
                Map.of("creditcode", firm.group(1), "name", "刘洋", "phone", "+8655162345678", "since", "2016-01-01");
        send("supervisor", path + "/entries/managers", with(manager, "reason", "登记"));
        assertThat(page("supervisor", path))
                .contains("民法典第九百四十八条", "+8655162345678")
                .doesNotContain("没有正在履行");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    @Test
    void theFileTellsWhatGoesOnThereToWhoeverMayKnow() throws Exception {
        assertThat(page("supervisor", "/compounds?q=云杉")).contains("C001", "云杉苑", "/compounds/import/firms");
        assertThat(page("elsewhere", "/compounds?q=")).contains("C005").doesNotContain("C001");
        String kept = page("supervisor", "/compounds/C001");
        assertThat(kept)
                .contains("恒谷物业服务有限公司", "何静", "合同到期", "/committees/C001", "1385510")
                .doesNotContain("未结的纠纷");
        assertThat(page("community", "/compounds/C001"))
                .contains("未结的纠纷", "的全部纠纷", "138****")
                .doesNotContain("/committees/", "1385510", "更正：");
        String answer =
                text(sessions.perform("bureau", get("/api/v1/compounds/C001")).getResponse());
        assertThat(JsonPath.<String>read(answer, "$.contracts[0].firm.name")).isEqualTo("恒谷物业服务有限公司");
        assertThat(JsonPath.<Integer>read(answer, "$.units")).isEqualTo(30);
        assertThat(JsonPath.<String>read(answer, "$.area")).isEqualTo("2976.00");
        assertThat(JsonPath.<List<String>>read(answer, "$.parts[*].title")).containsExactly("选举", "业主大会表决");
    }
}
