package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date is computed again from the way it was told, on other notices, exactly as if it were computed for the first time. */
class RecountTest {

    private final WorkingCalendar until2026 = new WorkingCalendar(HolidayNotices.shipped());
    private final WorkingCalendar until2028 = new WorkingCalendar(HolidayNotices.shipped()
            .with(List.of(
                    SampleNotice.of(2027).asShipped(), SampleNotice.of(2028).asShipped())));

    @Test
    void aRecountIsTheCountOnTheOtherNotices() {
        Random random = new Random(20270101);
        for (int i = 0; i < 20_000; i++) {
            LocalDate start = LocalDate.parse("2026-06-01").plusDays(random.nextInt(900));
            Span span = new Span(
                    1 + random.nextInt(70),
                    Span.Unit.values()[random.nextInt(3)],
                    Span.Direction.values()[random.nextInt(2)],
                    random.nextBoolean());
            Deadline before = until2026.deadline(start, span);
            List<Phrase> stored = StoredPhrase.read(StoredPhrase.write(before.derivation()));

            assertThat(until2028.recount(stored))
                    .as("%s from %s", span, start)
                    .contains(until2028.deadline(start, span));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30, 3, WORKING_DAY, 2027-01-04, 2027-01-05",
        "2026-12-02, 30, DAY, 2027-01-01, 2027-01-04",
        "2026-12-10, 1, MONTH, 2027-01-11, 2027-01-11"
    })
    void aNoticeEndsWhatWasProvisional(LocalDate start, int amount, Span.Unit unit, LocalDate from, LocalDate to) {
        Deadline before = until2026.deadline(start, Span.after(amount, unit));

        Deadline after = until2028.recount(before.derivation()).orElseThrow();

        assertThat(before.due()).isEqualTo(from);
        assertThat(before.provisional()).isTrue();
        assertThat(after.due()).isEqualTo(to);
        assertThat(after.provisional()).isFalse();
    }

    @Test
    void whatStoodBeforeTheCountStaysBeforeIt() {
        Phrase suspended = Phrase.of("mediation.derivation.suspended", "2026-11-01", "2026-11-11");
        Deadline before = until2026.deadline(LocalDate.parse("2026-12-30"), Span.after(3, Span.Unit.WORKING_DAY));
        List<Phrase> steps = new ArrayList<>(List.of(suspended));
        steps.addAll(before.derivation());

        Deadline after = until2028.recount(steps).orElseThrow();

        assertThat(after.due()).isEqualTo("2027-01-05");
        assertThat(after.derivation().get(0)).isEqualTo(suspended);
        assertThat(after.derivation().subList(1, after.derivation().size()))
                .isEqualTo(until2028
                        .deadline(LocalDate.parse("2026-12-30"), Span.after(3, Span.Unit.WORKING_DAY))
                        .derivation());
    }

    @Test
    void aDateThatWasNotCountedOrWasChangedAfterwardsIsLeftAlone() {
        Phrase agreed = Phrase.of("mediation.derivation.agreed", "2027-01-01");
        List<Phrase> changed = new ArrayList<>(until2026
                .deadline(LocalDate.parse("2026-12-02"), Span.after(30, Span.Unit.DAY))
                .derivation());
        changed.add(agreed);

        assertThat(until2028.recount(List.of())).isEmpty();
        assertThat(until2028.recount(List.of(agreed))).isEmpty();
        assertThat(until2028.recount(changed)).isEmpty();
    }
}
