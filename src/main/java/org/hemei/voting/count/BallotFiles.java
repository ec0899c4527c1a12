package org.hemei.voting.count;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Service;

/** Takes in the files of those who read ballots. */
@Service
public class BallotFiles {

    private final Rolls rolls;
    private final BallotCounts counts;
    private final Clock clock;

    BallotFiles(Rolls rolls, BallotCounts counts, Clock clock) {
        this.rolls = rolls;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * One of the two readings of a batch, kept whole or, where anything is wrong, not at all.
     *
     * @throws NotFound where the vote has no such batch
     * @throws InvalidInput for an entry that is neither 1 nor 2
     */
    public EntryDraft take(VoteCount count, String batch, String entry, InputStream file, Actor actor) {
        if (!entry.equals("1") && !entry.equals("2")) {
            throw new InvalidInput("entry", Code.RANGE, Phrase.of("voting.count.entry"));
        }
        EntryDraft draft = BallotReader.read(file, units(count, batch), count.questions(), LocalDate.now(clock));
        if (draft.isFlawless()) {
            counts.enter(count.countNo(), batch, Integer.parseInt(entry), draft, actor);
        }
        return draft;
    }

    /**
     * The units whose ballots are in a batch.
     *
     * @throws NotFound where the vote has no such batch
     */
    public Set<String> units(VoteCount count, String batch) {
        Set<String> units = rolls.units(count.voteNo()).stream()
                .filter(unit -> unit.building().equals(batch))
                .map(RollUnit::name)
                .collect(Collectors.toSet());
        if (units.isEmpty()) {
            throw new NotFound("batch " + batch + " of " + count.countNo());
        }
        return units;
    }
}
