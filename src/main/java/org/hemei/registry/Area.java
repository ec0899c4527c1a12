package org.hemei.registry;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An area in whole hundredths of a square metre, never negative: thresholds are compared exactly, so no area is ever
 * rounded.
 */
public record Area(long hundredths) implements Comparable<Area> {

    public static final Area ZERO = new Area(0);

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");

    public Area {
        if (hundredths < 0) {
            throw new IllegalArgumentException("an area is not negative: " + hundredths);
        }
    }

    /** Square metres as up to ten digits with up to two decimals, such as {@code 90} or {@code 90.5}; else empty. */
    public static Optional<Area> parse(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Area(new BigDecimal(written).movePointRight(2).longValueExact()));
    }

    /** The same for what is known to be an area. */
    public static Area of(String written) {
        return parse(written).orElseThrow(() -> new IllegalArgumentException("not an area: " + written));
    }

    /** @throws ArithmeticException rather than overflow */
    public Area plus(Area other) {
        return new Area(Math.addExact(hundredths, other.hundredths));
    }

    public Area minus(Area other) {
        return new Area(hundredths - other.hundredths);
    }

    public BigDecimal squareMetres() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public int compareTo(Area other) {
        return Long.compare(hundredths, other.hundredths);
    }

    /** Square metres with two decimals, such as {@code 90.50}. */
    @Override
    public String toString() {
        return squareMetres().toPlainString();
    }
}
