package org.hemei.voting.papers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Conflict.Holder;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.voting.count.AwaitedBallots;
import org.hemei.voting.count.CountAccess;
import org.hemei.voting.count.CountStore;
import org.hemei.voting.count.Entry;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.count.Receipts;
import org.hemei.voting.count.VoteCount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that ballots are printed, in transactions that are over before their pages are set. */
@Component
class PrintDesk {

    /** A default of ours, as for opening the seal of ballots. */
    private static final Duration OPEN_FOR = Duration.ofHours(24);

    private static final Set<Role> PRINTERS = Set.of(Role.SUPERVISOR);

    private final PrintStore store;
    private final CountAccess access;
    private final CountStore counts;
    private final Receipts receipts;
    private final AwaitedBallots awaited;
    private final Audit audit;
    private final Clock clock;

    PrintDesk(
            PrintStore store,
            CountAccess access,
            CountStore counts,
            Receipts receipts,
            AwaitedBallots awaited,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.counts = counts;
        this.receipts = receipts;
        this.awaited = awaited;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isOpen(VoteCount count) {
        return awaited.isOpen(count);
    }

    /**
     * @throws NotFound for whoever does not work on the case
     * @throws Conflict before the voting was announced, and once it is over
     */
    VoteCount open(PaperCase of, Actor actor) {
        if (!of.supervised()) {
            audit.refused(of.caseNo(), actor);
            throw new NotFound("ballots of " + of.caseNo());
        }
        VoteCount count = of.count();
        if (count == null || !isOpen(count)) {
            throw Conflict.inState("NO_BALLOTS", Phrase.of("voting.papers.noBallots"));
        }
        return count;
    }

    /** The units whose ballot was printed. */
    Set<String> printed(String countNo) {
        return store.prints(countNo).stream()
                .flatMap(print -> print.units().stream())
                .collect(Collectors.toSet());
    }

    /** Names who printed what is wanted a second time. */
    Conflict printedBefore(VoteCount count, String unit) {
        return store.prints(count.countNo()).stream()
                .filter(print -> print.units().contains(unit))
                .findFirst()
                .map(print -> Conflict.heldBy(
                        new Holder(print.by(), print.byName()),
                        "PRINTED",
                        print.at(),
                        Phrase.of("voting.papers.printedBefore", print.byName())))
                .orElseGet(() -> Conflict.inState("CHANGED", Phrase.of("voting.papers.changed")));
    }

    /** @return the numbers of the ballots */
    @Transactional
    public Set<String> first(VoteCount count, List<String> units, Actor actor) {
        access.locked(count.countNo(), actor, PRINTERS);
        Set<String> printed = printed(count.countNo());
        units.stream().filter(printed::contains).findFirst().ifPresent(unit -> {
            throw printedBefore(count, unit);
        });
        requireNotOnline(count, units);
        Map<String, Receipt> issued = receipts.issue(count.countNo(), count.voteNo());
        List<Receipt> some = units.stream()
                .map(unit -> Objects.requireNonNull(issued.get(unit)))
                .toList();
        store.add(count.countNo(), some, actor, clock.instant());
        access.record(count, actor, "print", units.get(0), units.get(units.size() - 1), "" + units.size());
        return numbers(some);
    }

    /** @return the numbers of the ballots that take the place of others */
    @Transactional
    public Set<String> again(VoteCount count, long id, Actor actor) {
        access.locked(count.countNo(), actor, PRINTERS);
        Reprint reprint = store.lock(count.countNo(), id)
                .orElseThrow(() -> new NotFound("reprint " + id + " of " + count.countNo()));
        if (!reprint.requestedBy().equals(actor.username())) {
            throw Conflict.heldBy(
                    new Holder(reprint.requestedBy(), reprint.requestedByName()),
                    reprint.state().name(),
                    reprint.requestedAt(),
                    Phrase.of("voting.reprint.theirs", reprint.requestedByName()));
        }
        Instant approved = reprint.approvedAt();
        if (reprint.state() != Reprint.State.APPROVED || approved == null) {
            throw Conflict.inState(reprint.state().name(), Phrase.of("voting.reprint.not." + reprint.state()));
        }
        Instant now = clock.instant();
        if (now.isAfter(approved.plus(OPEN_FOR))) {
            throw Conflict.inState("EXPIRED", Phrase.of("voting.reprint.expired"));
        }
        Map<String, Receipt> present = receipts.issue(count.countNo(), count.voteNo());
        boolean stands = reprint.units().stream()
                .map(present::get)
                .allMatch(receipt -> receipt != null && reprint.ballots().contains(receipt.ballot()));
        if (!stands) {
            throw Conflict.inState("REPLACED", Phrase.of("voting.reprint.replaced"));
        }
        requireNotOnline(count, reprint.units());
        List<Receipt> replacing = receipts.replace(count.countNo(), reprint.units());
        store.printed(id, store.add(count.countNo(), replacing, actor, now));
        access.record(
                count,
                actor,
                "reprint",
                "" + id,
                "" + replacing.size(),
                reprint.ballots().get(0));
        return numbers(replacing);
    }

    Set<String> votedOnline(VoteCount count) {
        return counts.unitsIn(count.countNo(), Entry.ONLINE);
    }

    /** A ballot that came by a link has its receipt already, and is the first of its unit. */
    void requireNotOnline(VoteCount count, List<String> units) {
        Set<String> online = votedOnline(count);
        units.stream().filter(online::contains).findFirst().ifPresent(unit -> {
            throw Conflict.inState("ONLINE", Phrase.of("voting.reprint.online", unit));
        });
    }

    private static Set<String> numbers(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::ballot).collect(Collectors.toSet());
    }
}
