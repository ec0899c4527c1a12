package org.hemei.voting.papers;

import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a case has or will have.
 *
 * @param name by which it is asked for, {@code kind} its layout
 * @param step message code of the step it belongs to
 * @param open whether the open step needs it
 * @param ofBuilding whether there is one for each building
 * @param refusal why it cannot be made yet; null where it can
 */
public record CasePaper(
        String name,
        String kind,
        String step,
        boolean open,
        boolean ofBuilding,
        @Nullable Phrase refusal,
        PaperContent facts) {}
