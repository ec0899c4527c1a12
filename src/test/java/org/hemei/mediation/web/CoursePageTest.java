package org.hemei.mediation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.TransferGround;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The way of a case through its models, as a page and as what the diagram is drawn from. */
@DemoCityTest
class CoursePageTest {

    private final ApplicationContext application;
    private final Sessions sessions;

    @Autowired
    CoursePageTest(ApplicationContext application, MockMvc web) {
        this.application = application;
        this.sessions = new Sessions(web);
    }

    private CaseDriver registered() {
        return CaseDriver.register(application, CaseDriver.leak());
    }

    private MockHttpServletResponse ask(String language, String path) throws Exception {
        return sessions.perform(
                        CaseDriver.RECEPTION,
                        get(path).header("Accept-Language", language).accept("application/json, text/html"))
                .getResponse();
    }

    private JsonNode drawing(CaseDriver driver, String query) throws Exception {
        MockHttpServletResponse answer = ask("zh-CN", path(driver) + "/diagram" + query);
        assertThat(answer.getStatus()).isEqualTo(200);
        return DeskClient.JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String path(CaseDriver driver) {
        return "/disputes/" + driver.caseNo() + "/course";
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one ->
                texts.add(one.isTextual() ? one.asText() : one.path("title").asText()));
        return texts;
    }

    @Test
    void theCaseItselfIsDrawnFirstWithWhatWasPassedAndWhereItStands() throws Exception {
        JsonNode drawing = drawing(registered().upTo("recordConsent"), "");
        assertThat(drawing.path("xml").asText()).contains("id=\"mediation-case\"", "审查受理条件");
        assertThat(texts(drawing.path("done")))
                .contains("startEvent_disputeRegistered", "userTask_decideAdmissibility", "gateway_admitted");
        assertThat(texts(drawing.path("now"))).containsExactly("callActivity_communityTier");
        assertThat(texts(drawing.path("flows")))
                .contains("flow_toEntryTier", "flow_enterCommunity")
                .doesNotContain("flow_transferred", "flow_fromCommunityTier");
        assertThat(texts(drawing.path("walks"))).containsExactly("纠纷调解", "社区调解");
    }

    @Test
    void whatItCalledIsDrawnOnDemand() throws Exception {
        CaseDriver driver = registered().upTo("revisit");
        JsonNode walks = drawing(driver, "").path("walks");
        assertThat(texts(walks)).containsExactly("纠纷调解", "社区调解", "确认与履行");
        JsonNode tier = drawing(driver, "?walk=" + walks.get(1).path("id").asText());
        assertThat(tier.path("xml").asText()).contains("id=\"mediation-at-tier\"");
        assertThat(texts(tier.path("done"))).contains("userTask_holdSession", "userTask_recordAgreement");
        assertThat(texts(tier.path("now"))).isEmpty();
        assertThat(walks.get(1).path("over").asBoolean()).isTrue();
    }

    @Test
    void aBoundaryThatWasTakenLeavesItsTaskUnfinished() throws Exception {
        CaseDriver driver = registered().transfer("YZ-QH-WT-GY", TransferGround.WRONG_PLACE);
        JsonNode drawing = drawing(driver, "");
        assertThat(texts(drawing.path("flows"))).contains("flow_transferred", "flow_competenceSettled");
        assertThat(texts(drawing.path("done"))).contains("boundaryEvent_transferred");
        assertThat(texts(drawing.path("now"))).containsExactly("userTask_decideAdmissibility");
    }

    @Test
    void aWayThatIsNotOfThisCaseIsNotFound() throws Exception {
        String other = drawing(registered(), "").path("id").asText();
        assertThat(ask("zh-CN", path(registered()) + "/diagram?walk=" + other).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theStepsAreToldInWordsToo() throws Exception {
        CaseDriver driver = registered().upTo("holdSession").complete("holdSession", Map.of("result", "CONTINUE"));
        String page = ask("zh-CN", path(driver)).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("纠纷已登记", "社区调解", "主持调解", "aria-current=\"step\"", "里面的步骤");
        assertThat(page.indexOf("审查受理条件")).isLessThan(page.indexOf("主持调解"));
    }

    @Test
    void theModelSpeaksTheReadersLanguage() throws Exception {
        CaseDriver driver = registered();
        String drawn = ask("en", path(driver) + "/diagram").getContentAsString(StandardCharsets.UTF_8);
        assertThat(drawn).contains("Check admissibility").doesNotContain("name=\\\"审查受理条件");
        assertThat(ask("en", path(driver)).getContentAsString(StandardCharsets.UTF_8))
                .contains("Check admissibility", "Dispute mediation");
    }
}
