package org.hemei.voting.count;

import java.util.List;

/**
 * What a file of ballots says, before anything is kept of it.
 *
 * @param errors the first thousand, by row
 */
public record EntryDraft(List<EnteredBallot> ballots, List<EntryError> errors) {

    public EntryDraft {
        ballots = List.copyOf(ballots);
        errors = List.copyOf(errors);
    }

    public boolean isFlawless() {
        return errors.isEmpty();
    }
}
