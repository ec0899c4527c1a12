package org.hemei.platform.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as workbooks keep them. */
final class Numbers {

    private static final Pattern WRITTEN = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

    /**
     * A spreadsheet program keeps binary fractions and writes all 17 digits of them, 89.99 as 89.989999999999995; it
     * shows, and its user has typed, no more than 15.
     */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** Days from the beginning of the usual count to the other one (ECMA-376 part 1, 18.17.4.1). */
    private static final BigDecimal TO_1904 = new BigDecimal(1462);

    private Numbers() {}

    /** The number as its user has typed it, in plain digits; anything else as it is. */
    static String plain(String written) {
        String number = written.strip();
        if (!WRITTEN.matcher(number).matches()) {
            return number;
        }
        BigDecimal value = new BigDecimal(number).round(SHOWN);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** A plain number of days since 1904 as other workbooks count it; anything else as it is. */
    static String from1904(String days) {
        return WRITTEN.matcher(days).matches()
                ? new BigDecimal(days).add(TO_1904).toPlainString()
                : days;
    }
}
