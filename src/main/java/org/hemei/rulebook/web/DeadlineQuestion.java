package org.hemei.rulebook.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemei.calendar.Span;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rule;
import org.hemei.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the calculator, word for word: the name of a rule, or a span of their own.
 *
 * @param start the day from which is counted, such as {@code 2026-03-02}
 * @param profile the city's where none is named
 */
record DeadlineQuestion(
        @Nullable String rule,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String direction,
        @Nullable Boolean roll,
        @Nullable String start,
        @Nullable String profile) {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d+");

    /** The question where it makes sense; {@code rule} is null where the span is the asker's own. */
    record Understood(Profile profile, @Nullable Rule rule, Span span, LocalDate start) {}

    /** @throws InvalidInput naming everything that makes no sense, in the order of the page */
    Understood understood(Rulebook rulebook) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Profile> place = profile == null ? Optional.of(rulebook.current()) : rulebook.find(profile);
        if (place.isEmpty()) {
            errors.add(error("profile", Code.UNKNOWN, "rulebook.deadline.error.profile"));
        }
        Rule named = null;
        Span span = null;
        if (rule != null && hasSpan()) {
            errors.add(error("rule", Code.IMPOSSIBLE, "rulebook.deadline.error.both"));
        } else if (rule != null) {
            named = place.flatMap(known -> known.find(rule)).orElse(null);
            if (named == null && place.isPresent()) {
                errors.add(error("rule", Code.UNKNOWN, "rulebook.deadline.error.rule"));
            }
        } else if (hasSpan()) {
            span = ownSpan(errors);
        } else {
            errors.add(error("rule", Code.REQUIRED, "rulebook.deadline.error.neither"));
        }
        LocalDate from = startDay(errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Understood(
                place.orElseThrow(),
                named,
                named == null ? Objects.requireNonNull(span) : named.span(),
                Objects.requireNonNull(from));
    }

    private boolean hasSpan() {
        return amount != null || unit != null || direction != null || roll != null;
    }

    private @Nullable Span ownSpan(List<FieldError> errors) {
        Integer count = count(errors);
        Span.Unit in = chosen("unit", unit, Span.Unit.values(), errors);
        Span.Direction to = chosen("direction", direction, Span.Direction.values(), errors);
        return count == null || in == null || to == null ? null : Span.of(count, in, to, roll);
    }

    private @Nullable Integer count(List<FieldError> errors) {
        if (amount == null) {
            errors.add(error("amount", Code.REQUIRED, "rulebook.deadline.error.amount"));
        } else if (!WHOLE_NUMBER.matcher(amount).matches()) {
            errors.add(error("amount", Code.FORMAT, "rulebook.deadline.error.amount"));
        } else if (amount.startsWith("-") || amount.length() > 9 || !isAmount(Integer.parseInt(amount))) {
            errors.add(error("amount", Code.RANGE, "rulebook.deadline.error.amount"));
        } else {
            return Integer.parseInt(amount);
        }
        return null;
    }

    private static boolean isAmount(int number) {
        return number >= 1 && number <= Span.MAX_AMOUNT;
    }

    private static <E extends Enum<E>> @Nullable E chosen(
            String field, @Nullable String word, E[] words, List<FieldError> errors) {
        if (word == null) {
            errors.add(error(field, Code.REQUIRED, "rulebook.deadline.error." + field));
            return null;
        }
        Optional<E> chosen =
                Arrays.stream(words).filter(each -> each.name().equals(word)).findAny();
        if (chosen.isEmpty()) {
            errors.add(error(field, Code.UNKNOWN, "rulebook.deadline.error." + field));
        }
        return chosen.orElse(null);
    }

    private @Nullable LocalDate startDay(List<FieldError> errors) {
        if (start == null) {
            errors.add(error("start", Code.REQUIRED, "rulebook.deadline.error.start"));
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(start);
            if (day.getYear() >= WorkingCalendar.MIN_YEAR && day.getYear() <= WorkingCalendar.MAX_YEAR) {
                return day;
            }
            errors.add(error(
                    "start",
                    Code.RANGE,
                    "calendar.error.start",
                    Integer.toString(WorkingCalendar.MIN_YEAR),
                    Integer.toString(WorkingCalendar.MAX_YEAR)));
        } catch (DateTimeException malformed) {
            errors.add(error("start", Code.FORMAT, "rulebook.deadline.error.startFormat"));
        }
        return null;
    }

    private static FieldError error(String field, Code code, String message, Object... args) {
        return new FieldError(field, code, Phrase.of(message, args));
    }
}
