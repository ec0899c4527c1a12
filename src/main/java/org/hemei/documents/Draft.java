package org.hemei.documents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is to say.
 *
 * @param kind its layout and texts, such as {@code agreement}
 * @param facts what the layout shows: texts, lists and maps of texts; all the keys it asks for, null where there is
 *     nothing to tell. Always among them, since an office's texts may name them: applicants, respondents, cause, compound;
 *     {@code building} tells papers of one kind apart in lists
 */
public record Draft(String kind, Map<String, @Nullable Object> facts) {

    public Draft {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
