package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaiveAgreementTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2029, 1, 1).toEpochDay() - FIRST.toEpochDay());

    private final WorkingCalendar calendar = new WorkingCalendar(HolidayNotices.shipped());
    private final String notices = NaiveCount.notices();

    NaiveAgreementTest() throws IOException {}

    @Test
    void everyStartDayAgreesOnShortSpans() {
        for (int offset = 0; offset < DAYS; offset++) {
            for (Span.Unit unit : Span.Unit.values()) {
                agree(FIRST.plusDays(offset), new Span(1 + offset % 4, unit, Span.Direction.AFTER, true));
            }
        }
    }

    @Test
    void randomStartsAndSpansAgree() {
        Random random = new Random(20260920);
        for (int i = 0; i < 6000; i++) {
            LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
            Span.Unit unit = Span.Unit.values()[random.nextInt(3)];
            Span.Direction direction = Span.Direction.values()[random.nextInt(2)];
            int longest = unit == Span.Unit.MONTH ? 36 : i % 50 == 0 ? Span.MAX_AMOUNT : 120;
            agree(start, new Span(1 + random.nextInt(longest), unit, direction, random.nextInt(4) > 0));
        }
    }

    private void agree(LocalDate start, Span span) {
        Deadline deadline = calendar.deadline(start, span);

        assertThat(new NaiveCount.Result(deadline.due(), deadline.safeDate(), deadline.provisional()))
                .as("%s from %s", span, start)
                .isEqualTo(NaiveCount.count(
                        notices,
                        start,
                        span.amount(),
                        span.unit().name(),
                        span.direction() == Span.Direction.AFTER,
                        span.roll()));
    }
}
