package org.hemei.mediation.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number as a person would have typed it, whether a program sent it as a number or as text. */
final class NumberText {

    /** Matches no number, so that whatever it stands for is refused by name. */
    private static final String NO_NUMBER = "?";

    private static final int LONGEST = 30;

    private NumberText() {}

    static @Nullable String of(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return null;
        }
        if (sent.isTextual()) {
            return sent.textValue();
        }
        if (!sent.isNumber()) {
            return NO_NUMBER;
        }
        BigDecimal number = sent.decimalValue();
        boolean writable = number.precision() <= LONGEST && Math.abs(number.scale()) <= LONGEST;
        return writable ? number.toPlainString() : NO_NUMBER;
    }
}
