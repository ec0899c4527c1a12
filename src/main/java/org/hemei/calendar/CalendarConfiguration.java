package org.hemei.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Offers the calendar of the notices that are shipped; a mistake in them stops the start. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    private static final ClassPathResource NOTICES = new ClassPathResource("calendar/cn-public-holidays.csv");

    @Bean
    WorkingCalendar workingCalendar() throws IOException {
        try (var source = new BufferedReader(new InputStreamReader(NOTICES.getInputStream(), StandardCharsets.UTF_8))) {
            return new WorkingCalendar(HolidayNotices.read(NOTICES.getPath(), source));
        }
    }
}
