package org.hemei.voting.assembly;

import java.util.Collection;
import java.util.List;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;

/** Finds owners' votes. */
public interface VoteSearch {

    /**
     * The newest first, one more than the page holds if there are more.
     *
     * @param streets whose votes are looked for, null for all
     * @param ended null for both
     */
    List<VoteLine> find(@Nullable Collection<String> streets, @Nullable Boolean ended, PageRequest page);

    /** Numbers of the votes of a compound that have not ended. */
    List<String> openIn(String compound);

    /** The newest votes of a compound, ended or not. */
    List<VoteLine> latestIn(String compound, int most);
}
