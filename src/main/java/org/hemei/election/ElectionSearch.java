package org.hemei.election;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/** Finds elections. */
public interface ElectionSearch {

    /**
     * The newest first, one more than the page holds if there are more.
     *
     * @param streets whose elections are looked for, null for all
     */
    List<ElectionLine> find(@Nullable Collection<String> streets, @Nullable Boolean ended, PageRequest page);

    /** The number of the first election or re-election that is open in a compound. */
    Optional<String> openIn(String compound);

    Optional<String> openByElectionIn(String compound);

    /** A removal of which nobody has said yet whom it is about. */
    Optional<String> uncheckedRemovalIn(String compound);

    /** The removal of this member that was taken on and is not over. */
    Optional<String> openRemovalOf(long memberId);

    /** Whatever is open in a compound, removals included; the newest first. */
    List<ElectionLine> allOpenIn(String compound);
}
