package org.hemei.calendar;

import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as the law states it, counted away from a day that is itself not counted (Civil Code art. 201).
 *
 * @param amount 1 to 3660 units; anything else is an {@link InvalidInput} at {@code amount}
 * @param roll whether a last day on a rest day moves to the next working day (art. 203); always false for {@code
 *     BEFORE}, whatever was asked
 */
public record Span(int amount, Unit unit, Direction direction, boolean roll) {

    /** The longest span in any unit. */
    public static final int MAX_AMOUNT = 3660;

    /** Calendar days, working days of the State Council's notices, or months by day number. */
    public enum Unit {
        DAY,
        WORKING_DAY,
        MONTH
    }

    /** {@code AFTER} an event comes the last day to act; {@code BEFORE} an event, the last day to have acted. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    public Span {
        if (amount < 1 || amount > MAX_AMOUNT) {
            throw new InvalidInput(
                    "amount",
                    FieldError.Code.RANGE,
                    Phrase.of("calendar.error.amount", "1", Integer.toString(MAX_AMOUNT)));
        }
        roll = roll && direction == Direction.AFTER;
    }

    /** As a request or a rule states it: where {@code roll} is not said, {@code AFTER} rolls. */
    public static Span of(int amount, Unit unit, Direction direction, @Nullable Boolean roll) {
        return new Span(amount, unit, direction, roll == null || roll);
    }

    /** A time limit for doing something: its last day rolls off rest days. */
    public static Span after(int amount, Unit unit) {
        return new Span(amount, unit, Direction.AFTER, true);
    }

    /** A time that must at least have passed, such as a minimum notice: its end does not roll. */
    public static Span atLeastAfter(int amount, Unit unit) {
        return new Span(amount, unit, Direction.AFTER, false);
    }

    /** A lead time ahead of an event: its latest day does not roll. */
    public static Span before(int amount, Unit unit) {
        return new Span(amount, unit, Direction.BEFORE, false);
    }
}
