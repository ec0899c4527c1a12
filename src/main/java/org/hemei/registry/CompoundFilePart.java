package org.hemei.registry;

import java.time.Instant;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a room above the register adds to the file of a compound (一小区一档), such as the disputes that are open there; each
 * tells only what the reader may see in that room as well.
 */
public interface CompoundFilePart {

    /**
     * A matter of the compound.
     *
     * @param no as people know it
     * @param state in which it is
     * @param path of its page
     */
    record Matter(String no, Phrase what, Phrase state, boolean open, Instant since, String path) {}

    /** Where people go for more. */
    record Way(Phrase what, String path) {}

    Phrase title();

    /** Whether the room is any of this person's business; the part is left out where it is not. */
    boolean isFor(Compound compound, Actor actor);

    /** The newest first. */
    List<Matter> matters(Compound compound, Actor actor, int most);

    /**
     * Numbers of matters that an office of the street must close before the compound can come to another street, where
     * nobody could go on with them.
     */
    default List<String> boundToStreet(String compound) {
        return List.of();
    }

    /** Another page about the compound, or null. */
    default @Nullable Way way(Compound compound) {
        return null;
    }
}
