package org.hemei.voting.papers;

import java.util.List;
import org.hemei.offices.Office;
import org.hemei.voting.count.VoteCount;
import org.jspecify.annotations.Nullable;

/**
 * The papers of a vote or an election as they stand for a reader.
 *
 * @param supervised whether the reader makes them; {@code read} whether they get them at all, since papers name people in
 *     full
 * @param history what the codes of its history begin with
 * @param buildings of its roll, in the order of their names
 * @param count of the present vote, null before its window was announced
 * @param papers in the order of the steps
 * @param ballot what its ballots tell of the vote, {@code ballotKind} their layout
 */
public record PaperCase(
        String caseNo,
        Office street,
        boolean supervised,
        boolean read,
        String history,
        List<String> buildings,
        @Nullable VoteCount count,
        List<CasePaper> papers,
        String ballotKind,
        PaperContent ballot) {

    public PaperCase {
        buildings = List.copyOf(buildings);
        papers = List.copyOf(papers);
    }
}
