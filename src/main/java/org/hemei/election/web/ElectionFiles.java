package org.hemei.election.web;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.election.ElectionRecords;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.BallotReader;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollDraft;
import org.hemei.voting.roll.RollReader;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Component;

/** Takes in the files of an election, for pages and programs alike. */
@Component
class ElectionFiles {

    private final ElectionRecords records;
    private final Rolls rolls;
    private final BallotCounts counts;
    private final Clock clock;

    ElectionFiles(ElectionRecords records, Rolls rolls, BallotCounts counts, Clock clock) {
        this.records = records;
        this.rolls = rolls;
        this.counts = counts;
        this.clock = clock;
    }

    /** Kept whole or not at all; a dry run keeps nothing. */
    RollDraft roll(String no, InputStream file, boolean dryRun, Actor actor) {
        String compound = records.compoundOf(no, actor);
        RollDraft draft = RollReader.read(file, Map.of(), null);
        if (!dryRun && draft.isFlawless()) {
            int revision = rolls.find(no).map(Roll::revision).orElse(0);
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
        if (!entry.equals("1") && !entry.equals("2")) {
            throw new InvalidInput("entry", Code.RANGE, Phrase.of("election.count.entry"));
        }
        Set<String> units = rolls.units(count.voteNo()).stream()
                .filter(unit -> unit.building().equals(batch))
                .map(RollUnit::name)
                .collect(Collectors.toSet());
        if (units.isEmpty()) {
            throw new NotFound("batch " + batch + " of " + no);
        }
        EntryDraft draft = BallotReader.read(file, units, count.questions(), LocalDate.now(clock));
        if (draft.isFlawless()) {
            counts.enter(count.countNo(), batch, Integer.parseInt(entry), draft, actor);
        }
        return draft;
    }
}
