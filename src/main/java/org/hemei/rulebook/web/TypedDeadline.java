package org.hemei.rulebook.web;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The calculator's page as it was filled in: all texts, empty where nothing was.
 *
 * @param roll {@code false} where the box "does not move off rest days" is ticked
 */
record TypedDeadline(
        String profile, String rule, String amount, String unit, String direction, String roll, String start) {

    /** However a date may be written here, year first: 2026-3-2, 2026/3/2, 2026.3.2, 2026年3月2日. */
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    static TypedDeadline of(
            @Nullable String profile,
            @Nullable String rule,
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable String roll,
            @Nullable String start) {
        return new TypedDeadline(
                text(profile), text(rule), text(amount), text(unit), text(direction), text(roll), text(start));
    }

    TypedDeadline from(String day) {
        return new TypedDeadline(profile, rule, amount, unit, direction, roll, day);
    }

    /** Unit, direction and rolling have a value in every page that is sent, so only the amount says that it is meant. */
    DeadlineQuestion asked() {
        boolean own = PlainText.trimmed(amount) != null;
        return new DeadlineQuestion(
                PlainText.trimmed(rule),
                own ? plain(amount) : null,
                own ? PlainText.trimmed(unit) : null,
                own ? PlainText.trimmed(direction) : null,
                own && roll.equals("false") ? Boolean.FALSE : null,
                isoStart(),
                PlainText.trimmed(profile));
    }

    private @Nullable String isoStart() {
        if (PlainText.trimmed(start) == null) {
            return null;
        }
        Matcher date = DATE.matcher(plain(start));
        return date.matches()
                ? "%s-%2s-%2s"
                        .formatted(date.group(1), date.group(2), date.group(3))
                        .replace(' ', '0')
                : plain(start);
    }

    /** Digits as wide as Chinese characters are digits too. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
