package org.hemei.documents;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.offices.Office;
import org.jspecify.annotations.Nullable;

/** A paper that was never issued, to see how texts look: it has no number, and its code is nobody's. */
final class SamplePaper {

    private static final String CODE = "0".repeat(16);

    private SamplePaper() {}

    static Paper of(Kind kind, String title, Map<String, String> blocks, Office office, String checkPage, Instant now) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>(kind.sample());
        String issuer = Papers.issuer(office);
        facts.put("committee", issuer);
        return new Paper(
                String.valueOf(facts.get("caseNo")),
                kind.name(),
                kind.template(),
                title,
                office.code(),
                issuer,
                null,
                Locale.SIMPLIFIED_CHINESE.toLanguageTag(),
                facts,
                Placeholders.fill(blocks, facts),
                0,
                List.of(),
                CODE,
                checkPage + CODE,
                null,
                now,
                "",
                "");
    }
}
