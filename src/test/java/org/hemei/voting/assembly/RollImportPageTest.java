package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.registry.Area;
import org.hemei.registry.Register;
import org.hemei.registry.Registers;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The way from the file an office has to the roll, by the page alone. */
@DemoCityTest
class RollImportPageTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

    private static final String ROWS = "1幢,101,90.00,王小明,已售\n1幢,102,120.50,王小明,已售\n1幢,103,60.00,,未售\n";
    private static final String RIGHT = "幢号,室号,建筑面积,权利人,状态\n" + ROWS;
    private static final String ODD = "座落甲,座落乙,登记㎡,登记在谁名下,状态\n" + ROWS;

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc web;

    private Sessions sessions;
    private String voteNo = "";
    private String path = "";

    @BeforeEach
    void openVote() {
        sessions = new Sessions(web);
        voteNo = HandledVote.opened(application).voteNo();
        path = "/votes/" + voteNo + "/roll";
    }

    private String page(String username) throws Exception {
        return text(sessions.perform(username, get(path)).getResponse());
    }

    private MockHttpServletResponse upload(String username, String csv) throws Exception {
        return sessions.perform(username, post(path).with(Upload.file("名册.csv", bytes(csv))))
                .getResponse();
    }

    private MockHttpServletResponse send(String username, String step, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path + step);
        fields.forEach(form::param);
        return sessions.perform(username, form).getResponse();
    }

    /** What the page gives this person to send along. */
    private String seen(String username) throws Exception {
        Matcher field = SEEN.matcher(page(username));
        return field.find() ? field.group(1) : "";
    }

    private MockHttpServletResponse take(String username, String seen, int revision) throws Exception {
        return send(username, "/import", Map.of("seen", seen, "revision", "" + revision));
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Roll roll() {
        return application.getBean(Rolls.class).find(voteNo).orElseThrow();
    }

    @Test
    void headingsThatNobodyKnowsAreAssignedByAPerson() throws Exception {
        assertThat(send("supervisor", "", Map.of()).getStatus()).isEqualTo(400);
        assertThat(upload("supervisor", ODD).getRedirectedUrl()).endsWith(path);
        assertThat(page("supervisor"))
                .contains("名册.csv", "“建筑面积”是文件里的哪一列？", "<option value=\"登记㎡\">登记㎡</option>", "有 4 处问题")
                .doesNotContain("/roll/import");
        assertThat(take("supervisor", seen("supervisor"), 0).getStatus()).isEqualTo(409);

        Map<String, String> columns = new HashMap<>(
                Map.of("building", "座落甲", "unit", "座落乙", "area", "登记㎡", "owners", "登记在谁名下", "survey", "一万二"));
        columns.put("seen", seen("supervisor"));
        assertThat(text(send("supervisor", "/columns", columns)))
                .as("what was chosen is not lost")
                .contains("<option value=\"登记㎡\" selected=\"selected\">");
        columns.put("survey", "270.00");
        assertThat(send("supervisor", "/columns", columns).getRedirectedUrl()).endsWith(path);
        assertThat(page("supervisor"))
                .contains("没有发现问题", "270.50", "0.50", "1 名业主共有 2 套房屋", "/roll/import")
                .contains("<option value=\"登记㎡\" selected=\"selected\">");
        assertThat(take("supervisor", seen("supervisor"), 0).getRedirectedUrl()).endsWith("?done");

        assertThat(roll().totals().weight().heads()).isEqualTo(2);
        assertThat(roll().survey()).isEqualTo(Area.of("270"));
        assertThat(page("supervisor")).as("the file is gone").doesNotContain("名册.csv");
    }

    @Test
    void whatIsWrongIsToldByRowAndNothingIsKept() throws Exception {
        upload("supervisor", RIGHT.replace("120.50", "一百二"));
        assertThat(page("supervisor")).contains("有 1 处问题", ">3<", "建筑面积");
        Map<String, String> survey = Map.of("survey", "很大", "seen", seen("supervisor"));
        MockHttpServletResponse refused = send("supervisor", "/columns", survey);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("实测总面积写得不对", "value=\"很大\"", "错误：");
        assertThat(application.getBean(Rolls.class).find(voteNo)).isEmpty();
    }

    @Test
    void nobodyImportsAFileOrOverARollThatTheyHaveNotSeen() throws Exception {
        upload("supervisor", RIGHT);
        String seen = seen("supervisor");
        upload("supervisor2", RIGHT.replace("90.00", "91.00"));
        MockHttpServletResponse other = take("supervisor", seen, 0);
        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(text(other)).contains("已经换了文件，或者改了列");

        upload("supervisor", RIGHT);
        send("supervisor2", "/columns", Map.of("area", "室号", "seen", seen("supervisor2")));
        assertThat(take("supervisor", seen, 0).getStatus())
                .as("the same file, read in another way")
                .isEqualTo(409);

        upload("supervisor", RIGHT);
        send("supervisor", "/columns", Map.of("area", "建筑面积", "seen", seen("supervisor")));
        String right = seen("supervisor");
        assertThat(take("supervisor", right, 0).getRedirectedUrl()).endsWith("?done");
        assertThat(text(take("supervisor", right, 0))).contains("已经导入");
        upload("supervisor2", RIGHT);
        assertThat(take("supervisor2", seen("supervisor2"), 0).getStatus())
                .as("an import that they have not seen")
                .isEqualTo(409);
        assertThat(take("supervisor2", seen("supervisor2"), roll().revision()).getRedirectedUrl())
                .endsWith("?done");
    }

    /** Otherwise what the developer has not sold would count as sold, and nobody would notice. */
    @Test
    void whatWasSaidOfOneFileDoesNotSilenceAnother() throws Exception {
        upload("supervisor", RIGHT);
        send("supervisor", "/columns", Map.of("status", "状态", "seen", seen("supervisor")));
        upload("supervisor", RIGHT.replace("状态", "房屋状态"));
        assertThat(page("supervisor")).contains("<option value=\"房屋状态\" selected=\"selected\">");
        upload("supervisor", RIGHT.replace("状态", "现在怎样").replace(",,未售", ",建设方,未售"));
        assertThat(page("supervisor")).contains("全部房屋按已售、已交付计算");
    }

    private String compound() {
        return application
                .getBean(JdbcClient.class)
                .sql("select compound from voting_vote where vote_no = ?")
                .param(voteNo)
                .query(String.class)
                .single();
    }

    private void register(String room, String area, String owners) {
        Map<String, String> unit =
                Map.of("building", "9幢", "unit", room, "area", area, "owners", owners, "status", "已售", "reason", "登记");
        CaseDriver.as(application, "supervisor", actor -> application
                .getBean(Registers.class)
                .keep(Register.UNITS, compound(), null, unit, 0, actor));
    }

    /** Issue: a roll is built from the registry or imported. */
    @Test
    void aRollTakenFromTheRegisterIsTheRegisterOfThatMoment() throws Exception {
        assertThat(send("supervisor", "/register", Map.of()).getStatus())
                .as("nothing is registered")
                .isEqualTo(409);
        register("101", "90.00", "王小明、李\"四\"");
        register("102", "120.51", "王小明、李\"四\"");
        assertThat(page("supervisor")).contains("档案里现有 2 套房屋，共 210.51 平方米");
        assertThat(send("supervisor", "/register", Map.of()).getRedirectedUrl()).endsWith(path);
        assertThat(page("supervisor"))
                .contains("正在检查：小区档案", "没有发现问题", "210.51", "1 名业主共有 2 套房屋")
                .doesNotContain("是文件里的哪一列");
        String seen = seen("supervisor");
        register("103", "60.00", "赵六");
        assertThat(take("supervisor", seen, 0).getRedirectedUrl()).endsWith("?done");

        assertThat(application.getBean(Rolls.class).units(voteNo))
                .as("what is registered later does not touch it")
                .extracting(RollUnit::canonical)
                .containsExactly("9幢\t101\t90.00\tSOLD\t李\"四\";王小明", "9幢\t102\t120.51\tSOLD\t李\"四\";王小明");
        assertThat(roll().register()).isNotNull().satisfies(state -> {
            assertThat(state.units()).isEqualTo(2);
            assertThat(state.area()).isEqualTo(Area.of("210.51"));
        });
        assertThat(text(sessions.perform("supervisor", get("/votes/" + voteNo)).getResponse()))
                .contains("取自小区档案", "2 套，210.51 平方米");
    }
}
