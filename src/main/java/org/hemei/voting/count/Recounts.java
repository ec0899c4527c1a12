package org.hemei.voting.count;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;
import org.hemei.voting.Ballot;
import org.hemei.voting.Choice;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.Position;
import org.hemei.voting.Standing;
import org.hemei.voting.Tally;
import org.hemei.voting.Unit;
import org.hemei.voting.Vote;
import org.hemei.voting.Voter;
import org.hemei.voting.Weight;
import org.hemei.voting.roll.Rolls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a count was certified with, so that it can be counted again (ADR 20): for supervisors and auditors the
 * anonymous lines, for everybody totals and the hashes of the ballots.
 */
@Service
public class Recounts {

    private static final Set<Role> READERS = Set.of(Role.SUPERVISOR, Role.AUDITOR);

    private final RecountStore store;
    private final Receipts receipts;
    private final CountAccess access;
    private final Rolls rolls;
    private final List<ServedUnits> served;
    private final Clock clock;

    Recounts(
            RecountStore store,
            Receipts receipts,
            CountAccess access,
            Rolls rolls,
            ObjectProvider<ServedUnits> served,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.access = access;
        this.rolls = rolls;
        this.served = served.orderedStream().toList();
        this.clock = clock;
    }

    /** Local law has the votes of this count made public. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openVotes(String countNo) {
        store.openVotes(countNo);
    }

    /**
     * In the moment of the second signature: a later amendment of the roll changes nothing of this count.
     *
     * @throws Conflict naming a unit that has a ballot and is no longer on the roll
     */
    void take(VoteCount count, List<EnteredBallot> ballots) {
        List<Unit> units = served.stream()
                .flatMap(register -> register.servedRollOf(count.voteNo()).stream())
                .findFirst()
                .orElseGet(() -> rolls.votingUnits(count.voteNo()));
        requireOnRoll(units, ballots);
        List<Voter> voters = Voter.of(units);
        RecountFile.Written file = RecountFile.write(count, voters, ballots);
        Area area = voters.stream().map(voter -> voter.weight().area()).reduce(Area.ZERO, Area::plus);
        store.add(
                new Recount(
                        count.countNo(),
                        voters.size(),
                        area,
                        file.smallestCell(),
                        store.hasOpenVotes(count.countNo()),
                        file.sha256(),
                        clock.instant(),
                        totals(count, units, ballots)),
                file.gzipped(),
                hashes(count, ballots));
    }

    /** Amendments take the ballots of their units with them, so that there is none left here. */
    private static void requireOnRoll(List<Unit> units, List<EnteredBallot> ballots) {
        Set<String> names = units.stream().map(Unit::name).collect(Collectors.toSet());
        ballots.stream()
                .map(EnteredBallot::unit)
                .filter(unit -> !names.contains(unit))
                .sorted()
                .findFirst()
                .ifPresent(unit -> {
                    throw Conflict.inState("OFF_ROLL", Phrase.of("voting.count.conflict.offRoll", unit));
                });
    }

    private static List<Recount.Total> totals(VoteCount count, List<Unit> units, List<EnteredBallot> ballots) {
        Map<Area, Long> sharing = Voter.of(units).stream()
                .collect(Collectors.groupingBy(voter -> voter.weight().area(), Collectors.counting()));
        List<Recount.Total> totals = new ArrayList<>();
        for (int position = 0; position < count.questions().size(); position++) {
            String question = count.questions().get(position);
            List<Ballot> on = ballots.stream()
                    .filter(ballot -> ballot.standing(count) != PaperStanding.LATE)
                    .map(ballot -> new Ballot(ballot.unit(), choice(count, ballot, question)))
                    .toList();
            Map<Standing, List<Position>> standing =
                    Tally.of(new Vote(Matter.ORDINARY, NonResponse.NOT_PARTICIPATING, units, on)).positions().stream()
                            .collect(Collectors.groupingBy(
                                    Position::standing, () -> new EnumMap<>(Standing.class), Collectors.toList()));
            for (Map.Entry<Standing, List<Position>> cell : standing.entrySet()) {
                List<Weight> weights = cell.getValue().stream()
                        .map(one -> one.voter().weight())
                        .toList();
                totals.add(new Recount.Total(
                        position,
                        question,
                        cell.getKey(),
                        weights.stream().reduce(Weight.ZERO, Weight::plus),
                        weights.stream().anyMatch(weight -> sharing.get(weight.area()) == 1)));
            }
        }
        return totals;
    }

    private static Choice choice(VoteCount count, EnteredBallot ballot, String question) {
        return ballot.standing(count) == PaperStanding.VALID
                ? ballot.choices().getOrDefault(question, Choice.ABSTAIN)
                : Choice.INVALID;
    }

    private List<Recount.Hash> hashes(VoteCount count, List<EnteredBallot> ballots) {
        Map<String, Receipt> issued = receipts.issue(count.countNo(), count.voteNo());
        return ballots.stream()
                .map(ballot -> new Recount.Hash(hash(count, issued, ballot), ballot.standing(count)))
                .toList();
    }

    private static String hash(VoteCount count, Map<String, Receipt> issued, EnteredBallot ballot) {
        // By the number that the owner's receipt names: what a counter typed may be spelt otherwise.
        Receipt receipt = Objects.requireNonNull(issued.get(ballot.unit()));
        return BallotHash.of(count.countNo(), receipt.ballot(), receipt.nonce(), count.questions(), ballot.choices());
    }

    /** Empty before two people have signed. */
    @Transactional(readOnly = true)
    public Optional<Recount> find(String countNo) {
        return store.find(countNo);
    }

    @Transactional(readOnly = true)
    public int hashCount(String countNo) {
        return store.hashCount(countNo);
    }

    @Transactional(readOnly = true)
    public List<Recount.Hash> hashes(String countNo) {
        return store.hashes(countNo);
    }

    /**
     * The anonymous lines as CSV, for supervisors of the street and for auditors, which is written down.
     *
     * @throws Conflict before two people have signed
     */
    @Transactional
    public InputStream file(String countNo, Actor actor) {
        VoteCount count = access.certified(countNo, actor, READERS);
        access.record(count, actor, "fetchRecountOf", countNo);
        return unpacked(countNo);
    }

    /** The same for everybody, where {@link Recount#hasPublicLines} allows it. */
    @Transactional(readOnly = true)
    public InputStream publicFile(Recount recount) {
        return unpacked(recount.countNo());
    }

    private InputStream unpacked(String countNo) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(store.lines(countNo)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
