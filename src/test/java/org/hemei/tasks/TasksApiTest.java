package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class TasksApiTest {

    static final String[] LINE = {
        "assignee", "caseNo", "created", "due", "id", "name", "office", "overdue", "processKey", "taskKey", "title"
    };

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @Test
    void aTaskOfTheListTellsWhatIsToBeDoneWhereAndUntilWhen() throws Exception {
        String caseNo = desk.registered("community", dispute("阳台漏水"));
        Answer list = desk.read("community2", "/tasks?state=claimable&q={q}", caseNo);
        assertThat(list.members("")).containsExactly("items", "next");
        assertThat(list.members("/items/0")).contains(LINE);
        assertThat(list.text("/items/0/taskKey")).isEqualTo("userTask_decideAdmissibility");
        assertThat(list.text("/items/0/name")).isEqualTo("审查受理条件");
        assertThat(list.text("/items/0/processKey")).isEqualTo("mediation-case");
        assertThat(list.text("/items/0/caseNo")).isEqualTo(caseNo);
        assertThat(list.text("/items/0/title")).isEqualTo("阳台漏水");
        assertThat(list.body().at("/items/0/office"))
                .isEqualTo(DeskClient.tree("{\"code\":\"YZ-QH-WT-YS\",\"name\":\"云杉社区\",\"tier\":\"COMMUNITY\"}"));
        assertThat(list.body().at("/items/0/assignee").isNull()).isTrue();
        assertThat(list.body().at("/items/0/overdue").booleanValue()).isFalse();
        for (String time : List.of("created", "due")) {
            assertThat(OffsetDateTime.parse(list.text("/items/0/" + time)).getOffset())
                    .isEqualTo(ZoneOffset.ofHours(8));
        }
        assertThat(list.text("/items/0/due")).contains("T23:59:59");
    }

    @Test
    void anOpenedTaskBringsItsFormInTheReadersLanguage() throws Exception {
        String task = desk.task("community", desk.registered("community", dispute()));
        Answer chinese = desk.read("community", "/tasks/" + task);
        assertThat(chinese.members("")).contains(LINE).contains("revision", "form", "data");
        assertThat(chinese.body().path("revision").isInt()).isTrue();
        assertThat(chinese.body().path("data")).isEqualTo(DeskClient.tree("{}"));
        assertThat(chinese.text("/form/type")).isEqualTo("default");
        assertThat(chinese.body().findValuesAsText("label")).contains("审查时发现了哪种情形？");
        Answer english = desk.call("community", get("/api/v1/tasks/" + task).header("Accept-Language", "en"));
        assertThat(english.text("/name")).matches("[\\x20-\\x7e]+");
        assertThat(english.body().path("form").findValuesAsText("label"))
                .isNotEmpty()
                .allMatch(label -> label.matches("[^\\p{IsHan}]+"));
        assertThat(english.body().path("form").findValuesAsText("key"))
                .isEqualTo(chinese.body().path("form").findValuesAsText("key"));
    }

    @Test
    void thePrefillAndTheListsThatOptionsComeFromAreTheData() throws Exception {
        String caseNo = desk.registered("anlan", dispute().put("compound", "C004"));
        desk.step("anlan", caseNo, Map.of("ground", "NONE"));
        desk.step("anlan", caseNo, Map.of("consent", true, "means", "WRITTEN"));
        Answer notice = desk.read("anlan", "/tasks/" + desk.task("anlan", caseNo));
        assertThat(notice.text("/data/givenOn")).isEqualTo(DeskClient.today());
        desk.step("anlan", caseNo, Map.of("givenOn", DeskClient.today(), "means", "WRITTEN"));
        Answer task = desk.read("anlan", "/tasks/" + desk.task("anlan", caseNo));
        assertThat(task.text("/taskKey")).isEqualTo("userTask_appointMediator");
        assertThat(task.body().at("/data/mediators"))
                .contains(DeskClient.tree("{\"label\": \"罗兵\", \"value\": \"anlan\"}"));
    }

    @Test
    void claimingAndGivingBackMovesATaskBetweenTheLists() throws Exception {
        String caseNo = desk.registered("community", dispute());
        String task = desk.task("community", caseNo);
        Answer claimed = desk.send("community", "/tasks/" + task + "/claim", "{}");
        assertThat(claimed.status()).isEqualTo(200);
        assertThat(claimed.text("/assignee")).isEqualTo("community");
        assertThat(ids("community", "mine", caseNo)).containsExactly(task);
        assertThat(ids("community", "claimable", caseNo)).isEmpty();
        assertThat(ids("community2", "claimable", caseNo)).isEmpty();
        assertThat(ids("community2", "mine", caseNo)).isEmpty();
        assertThat(ids("community2", "all", caseNo)).containsExactly(task);
        assertThat(desk.send("community", "/tasks/" + task + "/claim", "{}").status())
                .isEqualTo(200);
        assertThat(desk.send("community", "/tasks/" + task + "/unclaim", "{}")
                        .body()
                        .path("assignee")
                        .isNull())
                .isTrue();
        assertThat(ids("community", "mine", caseNo)).isEmpty();
        assertThat(ids("community2", "claimable", caseNo)).containsExactly(task);
    }

    private List<String> ids(String username, String state, String caseNo) throws Exception {
        return desk.read(username, "/tasks?state=" + state + "&q={q}", caseNo).each("/id");
    }

    @Test
    void aCompletionTellsWhatIsOpenNext() throws Exception {
        String caseNo = desk.registered("community", dispute());
        Answer completed = desk.complete("community", desk.task("community", caseNo), Map.of("ground", "NONE"));
        assertThat(completed.status()).isEqualTo(200);
        assertThat(completed.members("")).containsExactly("caseNo", "openTasks");
        assertThat(completed.text("/caseNo")).isEqualTo(caseNo);
        assertThat(completed.body().path("openTasks")).hasSize(1);
        Answer next = desk.read("community2", "/tasks/" + completed.text("/openTasks/0"));
        assertThat(next.text("/taskKey")).isEqualTo("userTask_recordConsent");
        assertThat(next.text("/processKey")).isEqualTo("mediation-at-tier");
    }

    @Test
    void theListIsMineUnlessSaidAndFilteredByProcess() throws Exception {
        String caseNo = desk.registered("community", dispute());
        String task = desk.task("community", caseNo);
        assertThat(ids("community", "", caseNo)).isEmpty();
        desk.send("community", "/tasks/" + task + "/claim", "");
        assertThat(desk.read("community", "/tasks?q={q}", caseNo).each("/id")).containsExactly(task);
        assertThat(desk.read("community", "/tasks?process=mediation-case&q={q}", caseNo)
                        .each("/id"))
                .containsExactly(task);
        assertThat(desk.read("community", "/tasks?process=mediation-closing&q={q}", caseNo)
                        .each("/id"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MINE", "everything", "%"})
    void anUnknownListIsRefused(String state) throws Exception {
        Answer answer = desk.read("community", "/tasks?state={state}", state);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("state UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "\\%", "100%_\\'\"", "${7*7}"})
    void signsInASearchMeanNothingButThemselves(String sign) throws Exception {
        String with = desk.registered("anlan", dispute("有" + sign + "号").put("compound", "C004"));
        String without = desk.registered("anlan", dispute("没有").put("compound", "C004"));
        for (String words : List.of(sign, "有" + sign + "号")) {
            assertThat(desk.read("anlan", "/tasks?state=all&size=100&q={q}", words)
                            .each("/caseNo"))
                    .contains(with)
                    .doesNotContain(without);
        }
    }

    @Test
    void searchLooksInNumberTitlePartiesAndCompound() throws Exception {
        String caseNo = desk.registered("anlan", dispute("Neighbour NOISE").put("compound", "C004"));
        for (String words : List.of(caseNo, caseNo.toLowerCase(), "neighbour noise", "王*", "王小明", "安澜府")) {
            assertThat(desk.read("anlan", "/tasks?state=all&size=100&q={q}", words)
                            .each("/caseNo"))
                    .as(words)
                    .contains(caseNo);
        }
        assertThat(desk.read("anlan", "/tasks?state=all&q=王小明").body().toString())
                .doesNotContain("王小明");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void walkingThePagesGivesEachTaskOnceMostPressingFirst(int size) throws Exception {
        for (int i = 0; i < 4; i++) {
            String caseNo = desk.registered("anlan", dispute("待办翻页").put("compound", "C004"));
            if (i % 2 == 0) {
                desk.step("anlan", caseNo, Map.of("ground", "AGENCY_ONLY"));
            }
        }
        Answer whole = desk.read("anlan", "/tasks?state=all&size=100&q=待办翻页");
        assertThat(whole.body().path("next").isNull()).isTrue();
        assertThat(whole.each("/due"))
                .isSortedAccordingTo(Comparator.comparing(due -> due.equals("null") ? "9999" : due))
                .contains("null");
        assertThat(desk.walked("anlan", "/tasks?state=all&q=待办翻页", size))
                .extracting(row -> row.path("id").asText())
                .isEqualTo(whole.each("/id"));
    }

    /** Domain rule 7: an auditor reads and does not edit, an administrator has no part in cases. */
    @ParameterizedTest
    @CsvSource({"auditor", "admin"})
    void someRolesNeverDoTasks(String reader) throws Exception {
        String task = desk.task("community", desk.registered("community", dispute()));
        for (String deed : List.of("claim", "unclaim", "complete")) {
            Answer answer = desk.send(reader, "/tasks/" + task + "/" + deed, Map.of("data", Map.of("ground", "NONE")));
            assertThat(answer.status()).as(deed).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"street", "elsewhere", "city", "changtai.lead"})
    void anotherOfficeDoesNotLearnThatTheTaskExists(String stranger) throws Exception {
        String task = desk.task("community", desk.registered("community", dispute()));
        assertThat(desk.read(stranger, "/tasks/" + task).status()).isEqualTo(404);
        for (String deed : List.of("claim", "unclaim", "complete")) {
            Answer answer =
                    desk.send(stranger, "/tasks/" + task + "/" + deed, Map.of("data", Map.of("ground", "NONE")));
            assertThat(answer.status()).as(deed).isEqualTo(404);
            assertThat(answer.members("")).doesNotContain("holder", "current");
        }
        assertThat(desk.read(stranger, "/tasks?state=all&size=100").each("/id")).doesNotContain(task);
        assertThat(desk.read("community", "/tasks/" + task).text("/assignee")).isEqualTo("null");
    }

    @Test
    void dataIsNeeded() throws Exception {
        String task = desk.task("community", desk.registered("community", dispute()));
        for (String body : List.of("{}", "{\"data\": null}", "{\"revision\": 1}")) {
            Answer answer = desk.send("community", "/tasks/" + task + "/complete", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.errors()).containsExactly("data REQUIRED");
        }
        for (String body : List.of("{\"data\": []}", "{\"data\": \"x\"}", "{\"data\": 5}")) {
            Answer answer = desk.send("community", "/tasks/" + task + "/complete", body);
            assertThat(answer.errors()).containsExactly("data FORMAT");
        }
        assertThat(desk.send("community", "/tasks/gone/complete", "{}").status())
                .isEqualTo(404);
        assertThat(desk.send("community", "/tasks/gone/complete", "{").status()).isEqualTo(400);
    }
}
