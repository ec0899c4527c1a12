package org.hemei.rulebook;

import org.hemei.platform.Phrase;

/** How sure a rule is. What is neither {@link #V} nor {@link #P} has to be told to those who rely on it. */
public enum Certainty {
    /** The text of the article was read. */
    V,
    /** Only a secondary excerpt was read. */
    S,
    /** General knowledge, not verified. */
    U,
    /** A default of this application without a legal source. */
    D,
    /** Stated by the city's own policy documents. */
    P;

    /** What the letter means, in words. */
    public Phrase explanation() {
        return Phrase.of("rulebook.certainty." + name());
    }
}
