package org.hemei.documents;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds, before a paper is issued, the characters that the print font does not have: a name must not lose one. */
@Component
class MissingGlyphs {

    private final Typesetter typesetter;

    MissingGlyphs(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** Each once, in the order of the text. */
    List<String> in(Object... parts) {
        Set<String> missing = new LinkedHashSet<>();
        for (Object part : parts) {
            collect(part, missing);
        }
        return List.copyOf(missing);
    }

    private void collect(@Nullable Object part, Set<String> missing) {
        if (part instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, missing));
        } else if (part instanceof Collection<?> list) {
            list.forEach(value -> collect(value, missing));
        } else if (part != null) {
            part.toString()
                    .codePoints()
                    .filter(character -> !typesetter.prints(character))
                    .forEach(character -> missing.add(Character.toString(character)));
        }
    }
}
