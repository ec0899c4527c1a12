package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** An administrator sees what a notice changes before it does, and confirms just that. */
@DemoCityTest
class CalendarPageTest {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc web;

    Sessions sessions;
    HolidayDesk holidays;

    @BeforeEach
    void sitDown() {
        sessions = new Sessions(web);
        holidays = new HolidayDesk(application);
    }

    @AfterEach
    void takeBack() {
        holidays.takeBack();
    }

    @Test
    void theYearsAndTheDaysOfOneAreShown() throws Exception {
        String newest = shown(get("/calendar"), 200);
        assertThat(newest).contains("2026-10-01（星期四）", "2026-10-07（星期三）", "2026-10-10（星期六）", "随系统提供");

        String without = shown(get("/calendar").param("year", "2027"), 200);
        assertThat(without).contains("还没有这一年的放假安排").doesNotContain("2027-01-01");
        assertThat(shown(get("/calendar").param("year", "1949"), 200)).contains("2026-10-01（星期四）");
    }

    @Test
    void whatIsConfirmedIsWhatWasSeen() throws Exception {
        String caseNo = holidays.registeredOn("2026-12-30");
        String preview = shown(
                upload("2027", SampleNotice.of(2027).and("2027-01-04,rest,元旦").csv()), 200);
        assertThat(preview).contains(caseNo, "2027-01-06（星期三）", "登记后决定受理或者不予受理", "放假（元旦）");
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-04 true");

        MockHttpServletResponse confirmed = sent(confirmation(preview));

        assertThat(confirmed.getStatus()).isEqualTo(303);
        assertThat(confirmed.getRedirectedUrl()).startsWith("/calendar?year=2027&moved=");
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-06 false");
        assertThat(shown(get(String.valueOf(confirmed.getRedirectedUrl())), 200))
                .contains("已启用 2027 年的放假安排", "国务院办公厅关于2027年部分节假日安排的通知", "2027-05-08（星期六）");
        assertThat(sent(confirmation(preview)).getRedirectedUrl()).isEqualTo(confirmed.getRedirectedUrl());
    }

    @Test
    void whoeverConfirmsWhatIsNoLongerSoIsShownWhatIs() throws Exception {
        String preview = shown(upload("2027", SampleNotice.of(2027).csv()), 200);
        String caseNo = holidays.registeredOn("2026-12-30");

        String another = shown(confirmation(preview), 409);

        assertThat(another).contains("没有启用", caseNo);
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-04 true");
        assertThat(sent(confirmation(another)).getStatus()).isEqualTo(303);
        assertThat(holidays.deadline(caseNo)).isEqualTo("2027-01-05 false");
    }

    @Test
    void aConfirmationOfOtherLinesIsOnlyAPreview() throws Exception {
        String preview = shown(upload("2027", SampleNotice.of(2027).csv()), 200);
        Map<String, String> fields = hidden(preview);
        fields.put("content", SampleNotice.of(2027).and("2027-01-04,rest,元旦").csv());

        assertThat(shown(posted(fields), 409)).contains("没有启用");
        fields.put("content", "date,kind,name");
        assertThat(shown(posted(fields), 400)).contains("没有 2027-01-01 放假");
        fields.remove("content");
        assertThat(shown(posted(fields), 400)).contains("请选择文件");
        assertThat(application.getBean(WorkingCalendar.class).hasNotice(2027)).isFalse();
    }

    @Test
    void wrongLinesAreListedByRow() throws Exception {
        String refused = shown(
                upload("2027", SampleNotice.of(2027).and("2027-02-30,rest,春节").csv()), 400);

        assertThat(refused).contains("错误：", "文件里有 1 处问题", "第 30 行", "“2027-02-30”不是日期", "value=\"2027\"");
    }

    @Test
    void everyFieldThatIsMissingIsNamed() throws Exception {
        String refused = shown(post("/calendar").param("title", "长".repeat(101)), 400);

        assertThat(refused).contains("href=\"#year\"", "href=\"#title\"", "href=\"#file\"", "长".repeat(101));
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void anyTextIsShownAsItWasSent(String text) throws Exception {
        String refused = shown(upload(text, text).param("title", text), 400);
        assertThat(refused)
                .contains(HtmlUtils.htmlEscape(text, "UTF-8"))
                .doesNotContain("<svg onload", "<script>alert");

        String line = "2027-01-05,rest," + text.replaceAll("[,\r\n]", " ");
        String rows = shown(upload("2027", SampleNotice.of(2027).and(line).csv()), 400);
        assertThat(rows).contains("第 30 行").doesNotContain("<svg onload", "<script>alert");
    }

    @Test
    void afterALanguageSwitchTheFileIsChosenAgain() throws Exception {
        assertThat(sent(get("/calendar/confirm")).getRedirectedUrl()).isEqualTo("/calendar");
    }

    @Test
    void onlyAnAdministratorHasTheEntryInTheNavigation() throws Exception {
        assertThat(shown(get("/"), 200)).contains("href=\"/calendar\"");
        MockHttpServletResponse mediator =
                sessions.perform("community", get("/")).getResponse();
        assertThat(mediator.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("href=\"/calendar\"");
    }

    private static MockHttpServletRequestBuilder upload(String year, String csv) {
        return multipart("/calendar")
                .file(new MockMultipartFile("file", "holidays.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("year", year);
    }

    private static MockHttpServletRequestBuilder confirmation(String preview) {
        return posted(hidden(preview));
    }

    private static MockHttpServletRequestBuilder posted(Map<String, String> fields) {
        MockHttpServletRequestBuilder confirmation =
                post("/calendar/confirm").contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(confirmation::param);
        return confirmation;
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher inputs = HIDDEN.matcher(page);
        while (inputs.find()) {
            if (!inputs.group(1).equals("_csrf")) {
                fields.put(inputs.group(1), HtmlUtils.htmlUnescape(inputs.group(2)));
            }
        }
        return fields;
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder request) throws Exception {
        return sessions.perform("admin", request).getResponse();
    }

    private String shown(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = sent(request);
        String page = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(page).isEqualTo(status);
        return page;
    }
}
