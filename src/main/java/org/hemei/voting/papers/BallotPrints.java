package org.hemei.voting.papers;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hemei.documents.Draft;
import org.hemei.documents.Papers;
import org.hemei.documents.PrintedPaper;
import org.hemei.offices.Actor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.NotFound;
import org.hemei.rulebook.Rulebook;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Prints ballots with their receipts until the voting is over, and keeps none: whoever sees a receipt could try out what
 * its owner has chosen (ADR 20). Each ballot is printed by one person and once; another in its place takes two.
 */
@Service
public class BallotPrints {

    /** Each ballot is a page; more than these in one file would keep a clerk waiting. */
    private static final int AT_ONCE = 50;

    private final RollFacts roll;
    private final ResultFacts results;
    private final Rolls rolls;
    private final PrintStore store;
    private final PrintDesk desk;
    private final Papers papers;
    private final Rulebook rulebook;

    BallotPrints(
            RollFacts roll,
            ResultFacts results,
            Rolls rolls,
            PrintStore store,
            PrintDesk desk,
            Papers papers,
            Rulebook rulebook) {
        this.roll = roll;
        this.results = results;
        this.rolls = rolls;
        this.store = store;
        this.desk = desk;
        this.papers = papers;
        this.rulebook = rulebook;
    }

    /** Ballots of a building that are printed at once, by the first and last of their units. */
    public record Part(String building, String first, String last, int size) {

        private static Part of(String building, List<String> units) {
            return new Part(building, units.get(0), units.get(units.size() - 1), units.size());
        }
    }

    /** What was printed, by the first and last of its units. */
    public record Printed(String first, String last, int size, OffsetDateTime at, String by) {

        private static Printed of(BallotPrint print) {
            List<String> units = print.units();
            return new Printed(
                    units.get(0), units.get(units.size() - 1), units.size(), CityTime.at(print.at()), print.byName());
        }
    }

    /** A ballot that counters refuse, since another was printed in its place. */
    public record Void(String ballot, String unit) {}

    /**
     * @param printable whether ballots are printed now
     * @param parts those that were not yet; {@code printed} those that were
     * @param waiting how many requests for a reprint are not through
     */
    public record View(boolean printable, List<Part> parts, List<Printed> printed, List<Void> voided, long waiting) {}

    /** Null before the voting was announced. */
    @Nullable
    View of(PaperCase of) {
        VoteCount count = of.count();
        if (count == null) {
            return null;
        }
        boolean printable = of.supervised() && desk.isOpen(count);
        return new View(
                printable,
                printable ? parts(count) : List.of(),
                store.prints(count.countNo()).stream().map(Printed::of).toList(),
                voided(count.countNo()),
                store.reprints(count.countNo()).stream()
                        .filter(one -> one.state() != Reprint.State.PRINTED)
                        .count());
    }

    private List<Part> parts(VoteCount count) {
        List<Part> parts = new ArrayList<>();
        unprinted(count, building -> true)
                .forEach((building, units) -> split(units).forEach(some -> parts.add(Part.of(building, some))));
        return parts;
    }

    /** The numbers that count no more, with the units they were for. */
    public List<Void> voided(String countNo) {
        return store.reprints(countNo).stream()
                .filter(one -> one.state() == Reprint.State.PRINTED)
                .flatMap(one -> IntStream.range(0, one.units().size())
                        .mapToObj(at ->
                                new Void(one.ballots().get(at), one.units().get(at))))
                .sorted(Comparator.comparing(Void::ballot))
                .toList();
    }

    /** Those of a building in one line, or null where there are none. */
    public @Nullable String voidedIn(VoteCount count, String building) {
        Set<String> units = rolls.units(count.voteNo()).stream()
                .filter(unit -> unit.building().equals(building))
                .map(RollUnit::name)
                .collect(Collectors.toSet());
        String numbers = voided(count.countNo()).stream()
                .filter(one -> units.contains(one.unit()))
                .map(one -> one.ballot() + "（" + one.unit() + "）")
                .collect(Collectors.joining("、"));
        return numbers.isEmpty() ? null : numbers;
    }

    /** Without those that have voted by their link: whoever prints would see the receipt of a ballot that was cast. */
    private Map<String, List<String>> unprinted(VoteCount count, Predicate<String> buildings) {
        Set<String> settled = new HashSet<>(desk.printed(count.countNo()));
        settled.addAll(desk.votedOnline(count));
        return rolls.units(count.voteNo()).stream()
                .filter(unit -> buildings.test(unit.building()) && !settled.contains(unit.name()))
                .sorted(Comparator.comparing((RollUnit unit) -> unit.name().length())
                        .thenComparing(RollUnit::name))
                .collect(Collectors.groupingBy(
                        RollUnit::building, TreeMap::new, Collectors.mapping(RollUnit::name, Collectors.toList())));
    }

    private static List<List<String>> split(List<String> units) {
        return IntStream.range(0, (units.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(part -> units.subList(part * AT_ONCE, Math.min((part + 1) * AT_ONCE, units.size())))
                .toList();
    }

    /**
     * The ballots of a building with their receipts, for the first and only time, which is written down. Not in a
     * transaction: nobody waits for the database while pages are set.
     *
     * @param first the first unit of the part that is meant
     * @throws Conflict once the voting is over: from then on nobody sees a receipt but its owner; and where they were
     *     printed before
     */
    public PrintedPaper print(PaperCase of, String building, String first, Actor actor) {
        VoteCount count = desk.open(of, actor);
        List<String> units = split(unprinted(count, building::equals).getOrDefault(building, List.of())).stream()
                .filter(some -> some.get(0).equals(first))
                .findFirst()
                .orElseThrow(() -> desk.printedBefore(count, first));
        return set(of, count, desk.first(count, units, actor), actor);
    }

    /**
     * Other ballots in place of those that were asked for, once a second person has agreed.
     *
     * @throws NotFound where nobody asked
     * @throws Conflict before that, after it was done, and for anybody else than who asked
     */
    public PrintedPaper reprint(PaperCase of, long id, Actor actor) {
        VoteCount count = desk.open(of, actor);
        return set(of, count, desk.again(count, id, actor), actor);
    }

    private PrintedPaper set(PaperCase of, VoteCount count, Set<String> ballots, Actor actor) {
        Map<String, @Nullable Object> facts = of.ballot().of("");
        facts.put("signed", rulebook.current().flag("voting.signedBallots"));
        facts.put("page", results.page(count.countNo()));
        facts.put(
                "ballots",
                roll.ballots(count).stream()
                        .filter(ballot -> ballots.contains(ballot.receipt().ballot()))
                        .map(ballot -> Map.of(
                                "number", ballot.receipt().ballot(),
                                "unit", ballot.unit().name(),
                                "area", PaperWords.area(ballot.unit().unit().area()),
                                "nonce", ballot.receipt().nonce().replaceAll("(.{4})(?=.)", "$1 ")))
                        .toList());
        return papers.once(of.caseNo(), of.street(), actor, new Draft(of.ballotKind(), facts));
    }
}
