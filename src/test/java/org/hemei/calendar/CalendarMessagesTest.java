package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.hemei.platform.Phrase;
import org.junit.jupiter.api.Test;

class CalendarMessagesTest {

    private final Properties chinese = load("/messages/calendar.properties");
    private final Properties english = load("/messages/calendar_en.properties");

    CalendarMessagesTest() throws IOException {}

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english, key)).as(key).isEqualTo(places(chinese, key));
        }
    }

    @Test
    void everyKeyIsTheModulesAndNoTextIsBlank() {
        assertThat(chinese.stringPropertyNames()).allMatch(key -> key.startsWith("calendar."));
        for (Map.Entry<Object, Object> text : english.entrySet()) {
            assertThat(text.getValue().toString()).as(text.getKey().toString()).isNotBlank();
            assertThat(text.getValue().toString().codePoints())
                    .as(text.getKey().toString())
                    .noneMatch(Character::isIdeographic);
        }
    }

    @Test
    void everyWeekdayAndHolidayHasAName() {
        Stream<String> weekdays = Arrays.stream(DayOfWeek.values()).map(day -> "calendar.weekday." + day);
        Stream<String> holidays = Arrays.stream(Holiday.values()).map(day -> "calendar.holiday." + day);
        assertThat(Stream.concat(weekdays, holidays)).allMatch(chinese::containsKey);
    }

    @Test
    void anApostropheSurvives() {
        assertThat(Texts.of(Phrase.of("calendar.holiday.NEW_YEAR"), Locale.ENGLISH))
                .isEqualTo("New Year's Day");
    }

    private static int places(Properties texts, String key) {
        return new MessageFormat(texts.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String path) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(CalendarMessagesTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
