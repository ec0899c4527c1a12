package org.hemei.voting.count;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;

/** Takes in the files of those who read ballots. */
@Service
public class BallotFiles {

    private final IssuedUnits issued;
    private final CountAccess access;
    private final BallotCounts counts;
    private final RecountStore receipts;
    private final Clock clock;

    BallotFiles(IssuedUnits issued, CountAccess access, BallotCounts counts, RecountStore receipts, Clock clock) {
        this.issued = issued;
        this.access = access;
        this.counts = counts;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * One of the two readings of a batch, kept whole or, where anything is wrong, not at all.
     *
     * @throws NotFound where the vote has no such batch
     * @throws Conflict where this person cannot read it now, whatever is in the file
     * @throws InvalidInput for an entry that is neither 1 nor 2
     */
    public EntryDraft take(VoteCount count, String batch, String entry, InputStream file, Actor actor) {
        boolean known = entry.equals("1") || entry.equals("2");
        counts.requireReadable(count.countNo(), batch, known ? Integer.parseInt(entry) : 0, actor);
        if (!known) {
            throw new InvalidInput("entry", Code.RANGE, Phrase.of("voting.count.entry"));
        }
        EntryDraft draft = BallotReader.read(
                file,
                units(count, batch),
                count.questions(),
                LocalDate.now(clock),
                receipts.voided(count.countNo()),
                receipts.receipts(count.countNo()).stream().collect(Collectors.toMap(Receipt::ballot, Receipt::unit)));
        if (draft.isFlawless()) {
            counts.enter(count.countNo(), batch, Integer.parseInt(entry), draft, actor);
        }
        return draft;
    }

    /**
     * The units whose ballots are in a batch, those that were struck off the roll meanwhile too: their papers are there.
     *
     * @throws NotFound where the vote has no such batch
     */
    public Set<String> units(VoteCount count, String batch) {
        access.batch(count.countNo(), batch);
        return issued.of(count, batch);
    }
}
