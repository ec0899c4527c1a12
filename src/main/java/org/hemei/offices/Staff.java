package org.hemei.offices;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** A person who works in an office, as others may know them. */
public record Staff(String username, String name) {

    private static final Comparator<Object> CHINESE = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);

    /** As a Chinese reader would order names. */
    public static final Comparator<Staff> BY_NAME =
            Comparator.comparing(Staff::name, CHINESE).thenComparing(Staff::username);
}
