package org.hemei.tasks.form;

import java.math.BigDecimal;
import org.hemei.platform.FieldError.Code;
import org.hemei.tasks.form.Reading.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A number. The handler gets text where the form says so, a long where it allows no decimals, else a decimal.
 *
 * @param decimals how many decimal digits are allowed, or null for any
 * @param step the number must be a multiple of it, or null
 */
record NumberInput(boolean asText, @Nullable Integer decimals, @Nullable BigDecimal step, Limit least, Limit most)
        implements Input {

    /** What a browser's number holds exactly. */
    private static final int DIGITS = 15;

    private static final int LONGEST_TEXT = 40;

    @Override
    public Reading read(@Nullable Object sent) {
        if (sent == null || asText && "".equals(sent)) {
            return Reading.NOTHING;
        }
        BigDecimal number = number(sent);
        if (number == null) {
            return new Refused(Code.FORMAT, "forms.number");
        }
        if (number.signum() != 0 && (number.precision() - (long) number.scale() > DIGITS)) {
            return new Refused(Code.RANGE, "forms.digits", DIGITS);
        }
        BigDecimal shortest = number.stripTrailingZeros();
        int allowed = decimals == null ? DIGITS : Math.min(decimals, DIGITS);
        if (shortest.scale() > allowed) {
            return allowed == 0
                    ? new Refused(Code.FORMAT, "forms.whole")
                    : new Refused(Code.FORMAT, "forms.decimals", allowed);
        }
        return value(number.signum() == 0 ? BigDecimal.ZERO : number);
    }

    @Override
    public @Nullable Refused objection(Reading.Value value, Surroundings surroundings) {
        BigDecimal number = new BigDecimal(value.typed().toString());
        BigDecimal smallest = least.in(surroundings);
        if (smallest != null && number.compareTo(smallest) < 0) {
            return new Refused(Code.RANGE, "forms.least", smallest.toPlainString());
        }
        BigDecimal largest = most.in(surroundings);
        if (largest != null && number.compareTo(largest) > 0) {
            return new Refused(Code.RANGE, "forms.most", largest.toPlainString());
        }
        if (step != null && number.remainder(step).signum() != 0) {
            BigDecimal below = number.subtract(number.remainder(step));
            return new Refused(
                    Code.RANGE,
                    "forms.step",
                    below.toPlainString(),
                    below.add(step).toPlainString());
        }
        return null;
    }

    private Reading value(BigDecimal number) {
        if (asText) {
            return new Reading.Value(number.toPlainString());
        }
        boolean whole = decimals != null && decimals == 0;
        return new Reading.Value(number, whole ? (Object) number.longValueExact() : number);
    }

    private @Nullable BigDecimal number(Object sent) {
        if (sent instanceof Number number) {
            return Plain.decimal(number);
        }
        if (asText && sent instanceof String text && text.length() <= LONGEST_TEXT) {
            try {
                return new BigDecimal(text.strip());
            } catch (NumberFormatException notANumber) {
                return null;
            }
        }
        return null;
    }
}
