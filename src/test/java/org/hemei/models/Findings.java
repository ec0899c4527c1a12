package org.hemei.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule found wrong in all models together, so that one run names every place to mend. */
public final class Findings {

    private final List<String> found = new ArrayList<>();

    public void require(boolean kept, String otherwise) {
        if (!kept) {
            found.add(otherwise);
        }
    }

    public void requireChinese(@Nullable String text, String where) {
        require(text != null && isChinese(text), where + " has no Chinese words: " + text);
    }

    public void none() {
        assertThat(found).isEmpty();
    }

    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
