package org.hemei.notifications;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in one language.
 *
 * @param signature the office that writes, or null
 * @param foot why one gets it, and that nobody reads an answer
 */
public record Letter(
        String language, String greeting, List<String> paragraphs, @Nullable String signature, String foot) {

    String plain() {
        List<String> parts = new ArrayList<>();
        parts.add(greeting);
        parts.addAll(paragraphs);
        if (signature != null) {
            parts.add(signature);
        }
        parts.add("--\n" + foot);
        return String.join("\n\n", parts) + "\n";
    }
}
