package org.hemei.documents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of paper, as its file in {@code documents/} tells.
 *
 * @param template version of its layout, {@code <name>.html} or from the second on {@code <name>-<version>.html}
 * @param ofParties it is the parties' own, and no number of the office is drawn for it
 * @param blocks the usual texts by name; an office may set its own
 * @param sample facts to show those texts with
 */
record Kind(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int template,
        boolean ofParties,
        @JsonProperty(required = true) Map<String, String> blocks,
        @JsonProperty(required = true) Map<String, @Nullable Object> sample) {}
