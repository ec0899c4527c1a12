package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Now is 2026-11-22T10:00+08:00. */
class DateTest {

    private static FormTrial date(String subtype, String properties) {
        return FormTrial.of("{id: 'f', type: 'datetime', subtype: '" + subtype
                + "', key: 'd', dateLabel: '日期', timeLabel: '时间', " + properties + "}");
    }

    @Test
    void a_date_is_iso() {
        assertThat(date("date", "validate: {}").accepts("{d: '2024-02-29'}"))
                .isEqualTo(Map.of("d", LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2026-02-29'",
                "'2026-2-1'",
                "'01/02/2026'",
                "'2026-11-22T10:00'",
                "'tomorrow'",
                "20261122",
                "true",
                "[]",
                "{}",
                "' '",
                "'2026年11月22日'"
            })
    void anything_else_is_no_date(String value) {
        assertThat(date("date", "validate: {}").refuses("{d: " + value + "}"))
                .containsExactly("d FORMAT “日期”请填写日期，例如 2026-03-01。");
    }

    @Test
    void a_year_nobody_means_is_out_of_range() {
        for (String wrong : new String[] {"1899-12-31", "3000-01-01", "+12026-01-01", "-0001-01-01", "0026-11-22"}) {
            assertThat(date("date", "validate: {}").refuses(Map.of("d", wrong)))
                    .containsExactly("d RANGE “日期”的年份应在 1900 年到 2999 年之间。");
        }
    }

    @ParameterizedTest
    @CsvSource({"09:30,09:30", "09:30:15,09:30:15", "01:30Z,09:30", "10:30+09:00,09:30", "23:59,23:59"})
    void a_time_may_have_seconds_and_an_offset(String sent, LocalTime time) {
        assertThat(date("time", "validate: {}").accepts(Map.of("d", sent))).containsEntry("d", time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9:30", "09:60", "09:30 PM", "2026-11-22", "09:30+8"})
    void anything_else_is_no_time(String sent) {
        assertThat(date("time", "validate: {}").refuses(Map.of("d", sent)))
                .containsExactly("d FORMAT “日期”请填写时间，例如 09:30。");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:30,2026-11-22T09:30+08:00",
        "2026-11-22T09:30:15,2026-11-22T09:30:15+08:00",
        "2026-11-22T09:30:15.25,2026-11-22T09:30:15.25+08:00",
        "2026-11-22T09:30+08:00,2026-11-22T09:30+08:00",
        "2026-11-21T23:30Z,2026-11-22T07:30+08:00"
    })
    void a_moment_may_have_seconds_and_an_offset(String sent, OffsetDateTime moment) {
        assertThat(date("datetime", "validate: {}").accepts(Map.of("d", sent))).containsEntry("d", moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22",
                "2026-11-22T",
                "2026-11-22 09:30",
                "2026-11-22T09",
                "2026-13-01T00:00",
                "2026-02-29T10:00",
                "2026-11-22T24:00",
                "2026-11-22T09:30+08:00[Asia/Shanghai]",
                "-999999999-01-01T00:00+18:00",
                "2026-11-22T09:30:00.000000000000000000000000"
            })
    void anything_else_is_no_moment(String sent) {
        assertThat(date("datetime", "validate: {}").refuses(Map.of("d", sent)))
                .containsExactly("d FORMAT “日期”请填写日期和时间，例如 2026-03-01T09:30。");
    }

    @Test
    void a_required_date_must_be_there() {
        FormTrial form = date("date", "validate: {required: true}");
        assertThat(form.refuses("{}")).containsExactly("d REQUIRED 请填写“日期”。");
        assertThat(form.refuses("{d: ''}")).containsExactly("d REQUIRED 请填写“日期”。");
        assertThat(date("date", "validate: {}").accepts("{d: null}")).isEmpty();
    }

    @Test
    void past_days_can_be_forbidden_by_the_clock_of_the_city() {
        FormTrial dates = date("date", "disallowPassedDates: true");
        assertThat(dates.accepts("{d: '2026-11-22'}")).containsKey("d");
        assertThat(dates.refuses("{d: '2026-11-21'}")).containsExactly("d RANGE “日期”不能早于今天。");
        FormTrial moments = date("datetime", "disallowPassedDates: true");
        assertThat(moments.accepts("{d: '2026-11-22T00:01'}")).containsKey("d");
        assertThat(moments.accepts("{d: '2026-11-21T16:00Z'}")).containsKey("d");
        assertThat(moments.refuses("{d: '2026-11-21T15:59Z'}")).containsExactly("d RANGE “日期”不能早于今天。");
    }

    @Test
    void a_date_the_server_holds_as_a_date_can_be_prefilled() {
        DeployedForm form = FormTrial.parse("{id: 'f', type: 'datetime', key: 'd', readonly: true}");
        LocalDate due = LocalDate.of(2026, 12, 1);
        assertThat(form.accept(Map.of("d", "2000-01-01"), Map.of("d", due))).isEqualTo(Map.of("d", due));
    }
}
