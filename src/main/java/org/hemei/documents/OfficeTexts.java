package org.hemei.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text blocks of papers: the usual ones, or those an office has set in their place. */
final class OfficeTexts {

    private OfficeTexts() {}

    /** What an office has set for some blocks only leaves the usual texts of the others. */
    static Map<String, List<String>> filled(Kind kind, @Nullable TextVersion own, Map<String, @Nullable Object> facts) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        kind.blocks()
                .forEach((name, usual) -> filled.put(
                        name,
                        Placeholders.fill(own == null ? usual : own.blocks().getOrDefault(name, usual), facts)));
        return filled;
    }
}
