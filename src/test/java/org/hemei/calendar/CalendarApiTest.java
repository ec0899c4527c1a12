package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.HostileTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The notice of a year comes in through the API, or is told what is wrong with it. */
@DemoCityTest
class CalendarApiTest {

    @Autowired
    ApplicationContext application;

    HolidayDesk holidays;
    DeskClient desk;

    @BeforeEach
    void sitDown() {
        holidays = new HolidayDesk(application);
        desk = holidays.desk();
    }

    @AfterEach
    void takeBack() {
        holidays.takeBack();
    }

    @Test
    void aYearTellsItsNotice() throws Exception {
        Answer year = desk.read("admin", "/calendar/2026");

        assertThat(year.status()).isEqualTo(200);
        assertThat(year.members("")).containsExactly("days", "state", "title", "year");
        assertThat(year.text("/state")).isEqualTo("NOTICE");
        assertThat(year.text("/title")).isEqualTo("国务院办公厅关于2026年部分节假日安排的通知");
        assertThat(year.body().path("days")).hasSize(39);
        assertThat(year.body().at("/days/3"))
                .isEqualTo(DeskClient.tree("{\"date\": \"2026-01-04\", \"kind\": \"WORK\", \"name\": \"元旦\"}"));
    }

    @Test
    void aYearWithoutANoticeIsProvisional() throws Exception {
        Answer year = desk.read("admin", "/calendar/2031");

        assertThat(year.text("/state")).isEqualTo("PROVISIONAL");
        assertThat(year.body().path("days")).isEmpty();
        assertThat(desk.read("admin", "/calendar/12026").status()).isEqualTo(404);
        assertThat(desk.read("admin", "/calendar/next").status()).isEqualTo(400);
    }

    @Test
    void anUploadedNoticeIsTheYearsNotice() throws Exception {
        Answer answer = desk.call(
                "admin",
                csv(2027, SampleNotice.of(2027).csv().getBytes(StandardCharsets.UTF_8))
                        .param("title", " 甲字〔2026〕1号 "));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.members("")).containsExactly("accepted", "errors", "moved");
        assertThat(answer.body().path("accepted").asBoolean()).isTrue();
        Answer year = desk.read("admin", "/calendar/2027");
        assertThat(year.text("/state")).isEqualTo("NOTICE");
        assertThat(year.text("/title")).isEqualTo("甲字〔2026〕1号");
        assertThat(year.text("/uploadedBy")).isNotBlank();
        assertThat(year.text("/uploadedAt")).contains("+08:00");
        assertThat(year.body().path("days")).hasSize(28);
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        Answer answer = holidays.upload(2027, true, SampleNotice.of(2027).csv());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("accepted").asBoolean()).isTrue();
        assertThat(desk.read("admin", "/calendar/2027").text("/state")).isEqualTo("PROVISIONAL");
    }

    @Test
    void whatSpreadsheetsWriteIsUnderstood() throws Exception {
        String csv = SampleNotice.of(2027).csv();

        assertThat(accepted(csv.getBytes(Charset.forName("GBK")))).isTrue();
        assertThat(accepted(("\ufeff" + csv).getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(accepted(csv.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    private boolean accepted(byte[] csv) throws Exception {
        return holidays.upload(2027, true, csv).body().path("accepted").asBoolean();
    }

    @Test
    void wrongLinesAreToldByRowAndNothingIsStored() throws Exception {
        String csv = SampleNotice.of(2027).and("2029-01-01,rest,元旦").and("x,y,").csv();
        String expected =
                """
                {"accepted": false, "moved": [], "errors": [
                 {"row": 30, "field": "date", "code": "IMPOSSIBLE", "message": "2029-01-01 不是 2027 年的日期；上一年只能有 12 月的日期"},
                 {"row": 31, "field": "date", "code": "FORMAT", "message": "“x”不是日期，请写成 2026-01-01"},
                 {"row": 31, "field": "kind", "code": "UNKNOWN", "message": "类别“y”不对，只能是 rest（放假）或 work（调休上班）"},
                 {"row": 31, "field": "name", "code": "REQUIRED", "message": "没有节日名称"}]}""";

        Answer tried = holidays.upload(2027, true, csv);
        Answer refused = holidays.upload(2027, false, csv);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body()).isEqualTo(DeskClient.tree(expected));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo(DeskClient.tree(expected));
        assertThat(desk.read("admin", "/calendar/2027").text("/state")).isEqualTo("PROVISIONAL");
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2007, 2199})
    void aYearFarAwayHasNoNotice(int year) throws Exception {
        Answer answer = holidays.upload(year, false, SampleNotice.of(year).csv());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("year RANGE");
    }

    @ParameterizedTest
    @FieldSource("org.hemei.support.HostileTexts#KEPT")
    void anyTextIsOnlyWrong(String text) throws Exception {
        Answer whole = holidays.upload(2027, false, text);
        Answer line = holidays.upload(
                2027,
                false,
                SampleNotice.of(2027)
                        .and("2027-01-05,rest," + text.replaceAll("[,\r\n]", " "))
                        .csv());

        assertThat(whole.status()).isEqualTo(400);
        assertThat(line.status()).isEqualTo(400);
        assertThat(line.body().at("/errors/0/field").asText()).isEqualTo("name");
    }

    @Test
    void whatIsNoTextIsRefusedAsAFile() throws Exception {
        String csv = SampleNotice.of(2027).csv();

        assertThat(holidays.upload(2027, false, csv.replace("元旦", "元\0旦")).errors())
                .containsExactly("file FORMAT");
        assertThat(holidays.upload(2027, false, new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xff})
                        .errors())
                .containsExactly("file FORMAT");
        assertThat(holidays.upload(2027, false, csv.getBytes(StandardCharsets.UTF_16LE))
                        .errors())
                .containsExactly("file FORMAT");
        assertThat(holidays.upload(2027, false, "").errors()).containsExactly("file REQUIRED");
        assertThat(desk.send("admin", "/calendar/2027", List.of()).status()).isEqualTo(415);
    }

    @Test
    void aFileBeyondAllNeedIsTooLarge() throws Exception {
        assertThat(holidays.upload(2027, false, "x".repeat(NoticeForm.MAX_BYTES + 1))
                        .status())
                .isEqualTo(413);
        assertThat(holidays.upload(2027, false, HostileTexts.ENDLESS.repeat(100))
                        .status())
                .isEqualTo(413);
        assertThat(holidays.upload(2027, false, "date,kind,name\n".repeat(1000))
                        .body()
                        .path("errors"))
                .isNotEmpty();
    }

    @Test
    void aTitleThatCannotBeKeptIsRefused() throws Exception {
        byte[] csv = SampleNotice.of(2027).csv().getBytes(StandardCharsets.UTF_8);

        assertThat(desk.call("admin", csv(2027, csv).param("title", "长".repeat(101)))
                        .errors())
                .containsExactly("title RANGE");
        assertThat(desk.call("admin", csv(2027, csv).param("title", "a\ud800b")).errors())
                .containsExactly("title FORMAT");
    }

    @Test
    void oneKeyIsForOneFile() throws Exception {
        byte[] csv = SampleNotice.of(2027).csv().getBytes(StandardCharsets.UTF_8);
        byte[] other = SampleNotice.of(2027).and("2027-12-31,rest,元旦").csv().getBytes(StandardCharsets.UTF_8);

        assertThat(desk.call("admin", csv(2027, csv).header("Idempotency-Key", "k1"))
                        .status())
                .isEqualTo(200);
        Answer again = desk.call("admin", csv(2027, csv).header("Idempotency-Key", "k1"));
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(desk.call("admin", csv(2027, other).header("Idempotency-Key", "k1"))
                        .status())
                .isEqualTo(409);
    }

    private static MockHttpServletRequestBuilder csv(int year, byte[] content) {
        return post("/api/v1/calendar/{year}", year).contentType("text/csv").content(content);
    }
}
