package org.hemei.election.web;

import java.io.InputStream;
import java.util.Map;
import org.hemei.election.ElectionRecords;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.BallotFiles;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollDraft;
import org.hemei.voting.roll.RollReader;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in the files of an election, for pages and programs alike. */
@Component
class ElectionFiles {

    private final ElectionRecords records;
    private final Rolls rolls;
    private final BallotFiles ballots;

    ElectionFiles(ElectionRecords records, Rolls rolls, BallotFiles ballots) {
        this.records = records;
        this.rolls = rolls;
        this.ballots = ballots;
    }

    /**
     * Kept whole or not at all; a dry run keeps nothing.
     *
     * @param seen the revision that this import replaces, null for whichever there is
     */
    RollDraft roll(String no, InputStream file, boolean dryRun, @Nullable Integer seen, Actor actor) {
        String compound = records.compoundOf(no, actor);
        rolls.requireReplaceable(no, compound, actor);
        RollDraft draft = RollReader.read(file, Map.of(), null);
        if (!dryRun && draft.isFlawless()) {
            int revision =
                    seen != null ? seen : rolls.find(no).map(Roll::revision).orElse(0);
            rolls.keep(no, compound, draft, revision, actor);
        }
        return draft;
    }

    /**
     * One of the two readings of a batch.
     *
     * @throws NotFound where the vote has no such batch
     * @throws InvalidInput for an entry that is neither 1 nor 2
     */
    EntryDraft ballots(String no, String batch, String entry, InputStream file, Actor actor) {
        VoteCount count = records.countOf(no, actor)
                .orElseThrow(() -> Conflict.inState("NO_VOTE", Phrase.of("election.count.none")));
        return ballots.take(count, batch, entry, file, actor);
    }
}
