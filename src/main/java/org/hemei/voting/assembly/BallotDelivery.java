package org.hemei.voting.assembly;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.TypedForm;
import org.hemei.voting.Unit;
import org.hemei.voting.count.ServedUnits;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of delivered ballots: unit by unit how, when, and by what proof. Rules that count the silent ask for such
 * proof of each owner.
 */
@Service
public class BallotDelivery implements ServedUnits {

    private static final int MOST_MISSING = 100;

    private final VoteWork work;
    private final VoteAccess access;
    private final DeliveryStore store;
    private final Rolls rolls;

    BallotDelivery(VoteWork work, VoteAccess access, DeliveryStore store, Rolls rolls) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.rolls = rolls;
    }

    /** Keeps a register whole or, where a row is wrong, not at all. */
    @Transactional
    public DeliveryDraft take(String voteNo, InputStream file, Actor actor) {
        OwnersVote vote = delivering(voteNo, actor);
        DeliveryDraft draft = DeliveryReader.read(file, names(vote), earliest(vote), latest(vote));
        if (draft.isFlawless()) {
            keep(vote, draft.deliveries(), actor);
        }
        return draft;
    }

    /**
     * Enters one unit.
     *
     * @throws InvalidInput naming what cannot be accepted
     */
    @Transactional
    public void enter(
            String voteNo,
            @Nullable String unit,
            @Nullable String way,
            @Nullable String deliveredOn,
            @Nullable String proof,
            Actor actor) {
        OwnersVote vote = delivering(voteNo, actor);
        TypedForm typed = new TypedForm();
        String name = Unit.plain(typed.line("unit", Phrase.of("voting.label.unit"), unit, 100));
        if (!name.isEmpty() && !names(vote).contains(name)) {
            typed.add("unit", Code.UNKNOWN, Phrase.of("voting.delivery.unit", name));
        }
        DeliveryWay chosen = typed.option("way", Phrase.of("voting.label.way"), way, DeliveryWay.class);
        LocalDate day = typed.day(
                "deliveredOn", Phrase.of("voting.label.deliveredOn"), deliveredOn, earliest(vote), latest(vote));
        String shown = typed.line("proof", Phrase.of("voting.label.proof"), proof, DeliveryReader.LONGEST_PROOF);
        typed.throwIfAny();
        Delivery delivery = new Delivery(name, Objects.requireNonNull(chosen), Objects.requireNonNull(day), shown);
        keep(vote, List.of(delivery), actor);
    }

    private void keep(OwnersVote vote, List<Delivery> deliveries, Actor actor) {
        store.put(vote.countNo(), deliveries, actor, work.now());
        work.record(vote, actor, "deliveryRecorded", "" + deliveries.size());
    }

    private OwnersVote delivering(String voteNo, Actor actor) {
        OwnersVote vote = access.locked(voteNo, actor, Role.SUPERVISOR);
        if (vote.step != VoteStep.DELIVERY && vote.step != VoteStep.VOTING) {
            throw Conflict.inState(vote.step.name(), Phrase.of("voting.delivery.closed"));
        }
        return vote;
    }

    private static LocalDate earliest(OwnersVote vote) {
        return Objects.requireNonNull(vote.noticeOn);
    }

    /** A ballot that comes after the window serves nobody. */
    private LocalDate latest(OwnersVote vote) {
        LocalDate closes = Objects.requireNonNull(vote.windowClosesOn);
        return work.today().isBefore(closes) ? work.today() : closes;
    }

    private Set<String> names(OwnersVote vote) {
        return rolls.units(vote.voteNo).stream().map(RollUnit::name).collect(Collectors.toSet());
    }

    /** How far it is with the units of the roll; what was struck off needs no ballot. */
    @Transactional(readOnly = true)
    public DeliverySummary summary(String voteNo) {
        return summary(work.get(voteNo));
    }

    DeliverySummary summary(OwnersVote vote) {
        Map<String, Delivery> known = byUnit(vote);
        Set<String> units = names(vote);
        known.keySet().retainAll(units);
        List<String> missing =
                units.stream().sorted().filter(unit -> !known.containsKey(unit)).toList();
        int proven = (int) known.values().stream().filter(Delivery::proves).count();
        return new DeliverySummary(
                known.size() + missing.size(),
                proven,
                known.size() - proven,
                missing.size(),
                missing.stream().limit(MOST_MISSING).toList());
    }

    /**
     * Ballots went to everybody; for those who could not be reached a notice is posted.
     *
     * @param postedOn of that notice
     * @throws InvalidInput where a unit has no entry, or a notice is missing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(String voteNo, @Nullable LocalDate postedOn, Actor actor) {
        OwnersVote vote = work.get(voteNo);
        DeliverySummary summary = summary(vote);
        if (summary.missingCount() > 0) {
            throw new InvalidInput(
                    "complete", Code.IMPOSSIBLE, Phrase.of("voting.block.undelivered", "" + summary.missingCount()));
        }
        if (summary.undeliverable() > 0) {
            if (postedOn == null) {
                throw new InvalidInput(
                        "postedOn", Code.REQUIRED, Phrase.of("voting.delivery.posted", "" + summary.undeliverable()));
            }
            work.requireBetween("postedOn", postedOn, earliest(vote));
        }
        vote.enter(VoteStep.VOTING);
        work.save(
                vote,
                actor,
                postedOn == null ? "ballotsDelivered" : "ballotsDeliveredAndPosted",
                "" + summary.proven(),
                "" + summary.undeliverable(),
                String.valueOf(postedOn));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<Unit>> servedRollOf(String voteNo) {
        return work.has(voteNo) ? Optional.of(servedRoll(work.get(voteNo))) : Optional.empty();
    }

    /** The roll as it is counted, with the proof there is of each delivery. */
    List<Unit> servedRoll(OwnersVote vote) {
        Map<String, Delivery> known = byUnit(vote);
        return rolls.votingUnits(vote.voteNo).stream()
                .map(unit -> {
                    Delivery delivery = known.get(unit.name());
                    boolean served = delivery != null && delivery.proves();
                    return new Unit(unit.name(), unit.area(), unit.owners(), unit.status(), served);
                })
                .toList();
    }

    private Map<String, Delivery> byUnit(OwnersVote vote) {
        Map<String, Delivery> known = new HashMap<>();
        store.of(vote.countNo()).forEach(delivery -> known.put(delivery.unit(), delivery));
        return known;
    }
}
