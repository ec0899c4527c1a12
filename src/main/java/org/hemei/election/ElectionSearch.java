package org.hemei.election;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemei.platform.PageRequest;
import org.hemei.rulebook.Certainty;
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

    /** A time limit of a running election that nobody has kept. */
    record Overdue(
            String electionNo,
            String compound,
            String compoundName,
            String rule,
            LocalDate due,
            String sourceZh,
            String sourceEn,
            Certainty certainty) {}

    /**
     * Those that have ended before this day, the earliest first; days of posting, which only have to pass, are none.
     *
     * @param streets whose elections are looked for, null for all
     */
    List<Overdue> overdue(@Nullable Collection<String> streets, LocalDate day);

    /** Whatever is open in a compound, removals included; the newest first. */
    List<ElectionLine> allOpenIn(String compound);

    /** The newest elections and removals of a compound, ended or not. */
    List<ElectionLine> latestIn(String compound, int most);
}
