package org.hemei.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A text that is kept with the rule it belongs to, in both languages; neither is blank. */
public record Bilingual(@JsonProperty(required = true) String zh, @JsonProperty(required = true) String en) {

    public Bilingual {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both zh and en must be given");
        }
    }

    /** English for readers of English, Chinese for all others. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
