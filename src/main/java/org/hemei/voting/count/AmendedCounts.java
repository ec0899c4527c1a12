package org.hemei.voting.count;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.Phrase;
import org.hemei.voting.roll.RollChange;
import org.hemei.voting.roll.RollFollower;
import org.hemei.voting.roll.RollUnit;
import org.springframework.stereotype.Component;

/**
 * A count goes along with the amendments of its roll (ADR 21): a unit that is added is given a ballot of its own, and
 * what came back of one that is struck off is kept and not counted. The name of a unit is what its ballot, its link, its
 * proxy and its call-back go by, so that it keeps it until the count is certified.
 */
@Component
class AmendedCounts implements RollFollower {

    private final CountStore store;
    private final CountAccess access;
    private final IssuedUnits units;
    private final Receipts receipts;
    private final BatchClosing closing;
    private final CallBackDraw callBacks;
    private final Clock clock;

    AmendedCounts(
            CountStore store,
            CountAccess access,
            IssuedUnits units,
            Receipts receipts,
            BatchClosing closing,
            CallBackDraw callBacks,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.units = units;
        this.receipts = receipts;
        this.closing = closing;
        this.callBacks = callBacks;
        this.clock = clock;
    }

    @Override
    public Optional<Phrase> objection(String voteNo, RollChange amendment) {
        return store.lockRunning(voteNo).flatMap(count -> objection(count, amendment));
    }

    private Optional<Phrase> objection(VoteCount count, RollChange amendment) {
        RollUnit before = amendment.before();
        RollUnit after = amendment.after();
        if (before != null && after != null) {
            boolean same =
                    before.name().equals(after.name()) && before.building().equals(after.building());
            return same
                    ? Optional.empty()
                    : Optional.of(Phrase.of("voting.count.amend.renamed", before.name(), count.countNo()));
        }
        Optional<Phrase> refused = after == null ? Optional.empty() : refused(count, after);
        return refused.or(() -> signed(count, amendment));
    }

    /** Two buildings can have a unit of one name, and a ballot belongs to one of them; a new one is given out in time. */
    private Optional<Phrase> refused(VoteCount count, RollUnit added) {
        String building = units.struckOff(count).get(added.name());
        if (building != null) {
            return building.equals(added.building())
                    ? Optional.empty()
                    : Optional.of(Phrase.of("voting.count.amend.otherBuilding", added.name(), building));
        }
        return LocalDate.now(clock).isAfter(count.closesOn())
                ? Optional.of(Phrase.of(
                        "voting.count.amend.closed",
                        added.name(),
                        count.closesOn().toString()))
                : Optional.empty();
    }

    private Optional<Phrase> signed(VoteCount count, RollChange amendment) {
        String signer = count.signedByName();
        int entry = amendment.after() == null ? Entry.STANDING : Entry.STRUCK_OFF;
        return signer != null && store.unitsIn(count.countNo(), entry).contains(amendment.unit())
                ? Optional.of(Phrase.of("voting.count.amend.signed", amendment.unit(), signer))
                : Optional.empty();
    }

    @Override
    public void amended(String voteNo, RollChange amendment, Actor actor) {
        store.lockRunning(voteNo).ifPresent(count -> {
            RollUnit after = amendment.after();
            RollUnit before = amendment.before();
            if (before == null && after != null) {
                if (!units.given(count).contains(after.name())) {
                    store.addSupplement(count.countNo(), after.name());
                }
                follow(count, after);
                callBacks.reinstated(count, after.name());
                access.record(count, actor, "supplement", after.name());
            } else if (before != null && after == null) {
                follow(count, before);
                callBacks.struckOff(count, before.name(), actor);
                access.record(count, actor, "strikeOff", before.name());
            }
        });
    }

    private void follow(VoteCount count, RollUnit unit) {
        String countNo = count.countNo();
        int issued = (int) units.onRoll(count).values().stream()
                .filter(each -> each.building().equals(unit.building()))
                .count();
        Optional<BallotBatch> batch = store.batches(countNo).stream()
                .filter(each -> each.batch().equals(unit.building()))
                .findFirst();
        receipts.issue(countNo, count.voteNo());
        if (batch.isPresent()) {
            store.issue(countNo, unit.building(), issued);
        } else {
            store.addBatch(countNo, unit.building(), issued);
        }
        if (batch.isPresent() && batch.get().closed()) {
            closing.follow(count, unit.building());
        }
    }
}
