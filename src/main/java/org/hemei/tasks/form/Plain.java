package org.hemei.tasks.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single values in one Java form each, so that 1, 1.0 and "1" from different sources compare as they should. */
final class Plain {

    private Plain() {}

    /** The number exactly as it is written, or null for one that no decimal can hold. */
    static @Nullable BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Double || number instanceof Float) {
            return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : null;
        }
        return BigDecimal.valueOf(number.longValue());
    }

    /** Text, a truth value, or a number (a long where it is whole and fits); null for anything else. */
    static @Nullable Object scalar(@Nullable Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        BigDecimal decimal = value instanceof Number number ? decimal(number) : null;
        if (decimal == null) {
            return null;
        }
        BigDecimal shortest = decimal.stripTrailingZeros();
        return isLong(shortest) ? (Object) shortest.longValueExact() : shortest;
    }

    /** A copy in plain Java collections of what an expression gave. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), copy(item)));
            return copy;
        }
        Object scalar = scalar(value);
        return scalar == null ? value : scalar;
    }

    private static boolean isLong(BigDecimal shortest) {
        return shortest.scale() <= 0 && shortest.precision() - (long) shortest.scale() <= 18;
    }
}
