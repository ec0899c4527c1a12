package org.hemei.registry.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it, year first: 2026-3-1, 2026/03/01, 2026.3.1, 2026年3月1日. */
final class WrittenDay {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})(?:[-/.年])([0-9]{1,2})(?:[-/.月])([0-9]{1,2})日?");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,6}(\\.0+)?");
    /** What spreadsheet programs count days from; none that matters to a compound is before March 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private WrittenDay() {}

    static Optional<LocalDate> of(String written) {
        Matcher parts = WRITTEN.matcher(WrittenArea.narrow(written).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return plausible(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A day as a workbook counts it, without a time of day; or written out, as a few do. */
    static Optional<LocalDate> ofSerial(String number) {
        if (!SERIAL.matcher(number).matches()) {
            return of(number.replaceFirst("T00:00.*$", ""));
        }
        return plausible(DAY_ZERO.plusDays(Long.parseLong(number.replaceFirst("\\..*$", ""))));
    }

    private static Optional<LocalDate> plausible(LocalDate day) {
        return Optional.of(day).filter(each -> !each.isBefore(EARLIEST) && !each.isAfter(LATEST));
    }
}
