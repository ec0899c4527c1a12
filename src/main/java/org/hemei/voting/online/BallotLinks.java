package org.hemei.voting.online;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.hemei.voting.Unit;
import org.hemei.voting.count.AwaitedBallots;
import org.hemei.voting.count.BallotBatch;
import org.hemei.voting.count.CountAccess;
import org.hemei.voting.count.CountStore;
import org.hemei.voting.count.OnlineVoting;
import org.hemei.voting.count.Receipts;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives each unit of the roll a link of its own; who makes them again takes back those that were not used. */
@Service
public class BallotLinks {

    private static final Set<Role> MAKERS = Set.of(Role.SUPERVISOR);

    /** Each letter is a page; more than these in one file would keep a clerk waiting. */
    private static final int AT_ONCE = 50;

    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final LinkStore links;
    private final CountStore counts;
    private final CountAccess access;
    private final Rolls rolls;
    private final Receipts receipts;
    private final AwaitedBallots awaited;
    private final Clock clock;

    BallotLinks(
            LinkStore links,
            CountStore counts,
            CountAccess access,
            Rolls rolls,
            Receipts receipts,
            AwaitedBallots awaited,
            Clock clock) {
        this.links = links;
        this.counts = counts;
        this.access = access;
        this.rolls = rolls;
        this.receipts = receipts;
        this.awaited = awaited;
        this.clock = clock;
    }

    /**
     * Units of a building whose letters are made at once.
     *
     * @param letters that were made of them all told, 0 for none yet
     * @param used by how many of them a ballot has come
     * @param missing those without a link that leads anywhere
     */
    public record Part(
            String building,
            int part,
            String first,
            String last,
            int units,
            int letters,
            int used,
            List<String> missing) {

        public Part {
            missing = List.copyOf(missing);
        }
    }

    /** In the order of the buildings. */
    @Transactional(readOnly = true)
    public List<Part> parts(VoteCount count) {
        Map<String, BallotLink> known = known(count);
        List<Part> parts = new ArrayList<>();
        buildings(count).forEach((building, units) -> {
            for (int part = 1; (part - 1) * AT_ONCE < units.size(); part++) {
                List<String> some = part(units, part);
                List<BallotLink> made =
                        some.stream().filter(known::containsKey).map(known::get).toList();
                int used = (int) made.stream().filter(BallotLink::isUsed).count();
                List<String> missing = some.stream()
                        .filter(unit ->
                                !known.containsKey(unit) || known.get(unit).isVoid())
                        .toList();
                parts.add(new Part(
                        building,
                        part,
                        some.get(0),
                        some.get(some.size() - 1),
                        some.size(),
                        letters(made),
                        used,
                        missing));
            }
        });
        return parts;
    }

    /** Whether letters may still be made: from the notice to the end of the window. */
    @Transactional(readOnly = true)
    public boolean isOpen(VoteCount count) {
        return awaited.isOpen(count);
    }

    /** Whether the case still waits for ballots of this count, on whichever day. */
    boolean isAwaited(VoteCount count) {
        return awaited.isAwaited(count);
    }

    /**
     * New links for the units of a part that have not voted by theirs; the links they had lead nowhere any more.
     *
     * @param seen how many letters of the part had been made when whoever asks looked
     * @return the tokens by unit, which are kept nowhere
     * @throws NotFound where such links are not allowed, or there is no such part
     * @throws Conflict where somebody has made them meanwhile, all have voted, or the voting is over
     */
    @Transactional
    public Map<String, String> make(String countNo, String building, int part, int seen, Actor actor) {
        VoteCount count = access.locked(countNo, actor, MAKERS);
        List<String> units = buildings(count).getOrDefault(building, List.of());
        if (count.online() != OnlineVoting.OWN_LINKS || part < 1 || (part - 1L) * AT_ONCE >= units.size()) {
            throw new NotFound("letters of " + countNo);
        }
        if (!isOpen(count)) {
            throw Conflict.inState("OVER", Phrase.of("voting.links.conflict.over"));
        }
        receipts.issue(countNo, count.voteNo());
        List<String> some = part(units, part);
        Map<String, BallotLink> known = known(count);
        List<BallotLink> made =
                some.stream().filter(known::containsKey).map(known::get).toList();
        int letters = letters(made);
        if (letters != seen) {
            throw Conflict.inState("MADE", Phrase.of("voting.links.conflict.made", "" + letters));
        }
        Map<String, String> tokens = new LinkedHashMap<>();
        some.stream()
                .filter(unit -> !known.containsKey(unit) || !known.get(unit).isUsed())
                .forEach(unit -> tokens.put(unit, LinkToken.next()));
        if (tokens.isEmpty()) {
            throw Conflict.inState("USED", Phrase.of("voting.links.conflict.allUsed"));
        }
        Instant now = clock.instant();
        links.replace(tokens.entrySet().stream()
                .map(one -> made(countNo, one.getKey(), one.getValue(), known.get(one.getKey()), now))
                .toList());
        long replaced =
                made.stream().filter(link -> !link.isUsed() && !link.isVoid()).count();
        access.record(
                count,
                actor,
                "makeLinksOf",
                some.get(0),
                some.get(some.size() - 1),
                "" + tokens.size(),
                "" + (letters + tokens.size()),
                "" + replaced);
        return tokens;
    }

    private static BallotLink made(String countNo, String unit, String token, @Nullable BallotLink before, Instant at) {
        return BallotLink.made(countNo, unit, LinkToken.hash(token), before == null ? 1 : before.making() + 1, at);
    }

    /** How many letters were made of these units, all told: whatever was made since somebody looked makes it more. */
    private static int letters(List<BallotLink> links) {
        return links.stream().mapToInt(BallotLink::making).sum();
    }

    /**
     * A new link for one unit: its letter was lost, or it was added to the roll after the others had theirs.
     *
     * @param typed the unit, as a person may write it
     * @return the token by the unit, which is kept nowhere
     * @throws NotFound where such links are not allowed
     * @throws Conflict where the unit has voted by its link, telling when, or the voting is over
     * @throws InvalidInput without a unit of the roll, or a reason, at {@code unit} and {@code reason}
     */
    @Transactional
    public Map<String, String> makeSingle(
            String countNo, @Nullable String typed, @Nullable String reason, Actor actor) {
        VoteCount count = access.locked(countNo, actor, MAKERS);
        if (count.online() != OnlineVoting.OWN_LINKS) {
            throw new NotFound("letters of " + countNo);
        }
        if (!isOpen(count)) {
            throw Conflict.inState("OVER", Phrase.of("voting.links.conflict.over"));
        }
        String unit = Unit.plain(Objects.requireNonNullElse(typed, ""));
        List<FieldError> errors = new ArrayList<>();
        if (buildings(count).values().stream().noneMatch(units -> units.contains(unit))) {
            errors.add(new FieldError("unit", Code.UNKNOWN, Phrase.of("voting.proxy.noUnit", unit)));
        }
        String why = PlainText.trimmed(reason);
        if (why == null) {
            errors.add(new FieldError("reason", Code.REQUIRED, Phrase.of("voting.links.single.reason.none")));
        } else if (!PlainText.isStorable(why) || why.length() > LONGEST_REASON) {
            errors.add(new FieldError(
                    "reason", Code.FORMAT, Phrase.of("voting.count.unseal.reason.long", "" + LONGEST_REASON)));
        }
        if (why == null || !errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        BallotLink before = links.of(countNo, unit).orElse(null);
        Instant used = before == null ? null : before.usedAt();
        if (used != null) {
            throw Conflict.inState(
                    "USED", Phrase.of("voting.links.conflict.used", unit, SECOND.format(CityTime.at(used))));
        }
        receipts.issue(countNo, count.voteNo());
        String token = LinkToken.next();
        Instant now = clock.instant();
        BallotLink made = made(countNo, unit, token, before, now);
        links.replace(List.of(made));
        links.add(countNo, new SingleLetter(unit, made.making(), why, now, actor.name()));
        access.record(count, actor, "makeSingleLinkOf", unit, "" + made.making());
        return Map.of(unit, token);
    }

    /** Letters that were made for one unit alone, the latest first. */
    @Transactional(readOnly = true)
    public List<SingleLetter> singleLetters(VoteCount count) {
        return links.singleLetters(count.countNo());
    }

    private Map<String, BallotLink> known(VoteCount count) {
        return links.of(count.countNo()).stream().collect(Collectors.toMap(BallotLink::unit, Function.identity()));
    }

    /** Units by building, without what an amendment put into a building that is not counted. */
    private Map<String, List<String>> buildings(VoteCount count) {
        Set<String> counted =
                counts.batches(count.countNo()).stream().map(BallotBatch::batch).collect(Collectors.toSet());
        return rolls.units(count.voteNo()).stream()
                .filter(unit -> counted.contains(unit.building()))
                .sorted(Comparator.comparing(RollUnit::name))
                .collect(Collectors.groupingBy(
                        RollUnit::building, TreeMap::new, Collectors.mapping(RollUnit::name, Collectors.toList())));
    }

    private static List<String> part(List<String> units, int part) {
        int from = (part - 1) * AT_ONCE;
        return units.subList(from, Math.min(from + AT_ONCE, units.size()));
    }
}
