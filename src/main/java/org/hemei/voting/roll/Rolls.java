package org.hemei.voting.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.voting.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rolls of votes, from the import to the end of their publicity; {@link RollSigning} freezes them.
 *
 * <p>A vote is named by its number, whatever sort of vote it is. Whoever keeps a roll is a supervisor of the street of
 * the compound; each of the methods with an actor answers {@link org.hemei.platform.Denied} to other roles and
 * {@link NotFound} to other streets, and writes down what was done in the audit of the vote.
 */
@Service
public class Rolls {

    private final RollStore store;
    private final RollAccess access;
    private final Compounds compounds;
    private final Offices offices;
    private final Audit audit;
    private final Clock clock;

    Rolls(RollStore store, RollAccess access, Compounds compounds, Offices offices, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.compounds = compounds;
        this.offices = offices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what a file says, in place of what was imported before.
     *
     * @param revision of the roll when the person decided to import, 0 where there was none
     * @throws Conflict when somebody has imported meanwhile, naming them, or the roll is posted already
     */
    @Transactional
    public Roll keep(String voteNo, String compound, RollDraft draft, int revision, Actor actor) {
        RollAccess.requireKeeper(actor);
        if (!draft.isFlawless()) {
            throw new IllegalArgumentException("a roll with mistakes is not kept");
        }
        String street = street(compound, actor);
        Signature by = Signature.of(actor, clock.instant());
        Roll none = new Roll(
                voteNo,
                compound,
                street,
                Roll.State.DRAFT,
                0,
                "",
                null,
                null,
                draft.totals(),
                null,
                null,
                null,
                null,
                by);
        Roll first = none.imported(draft, by);
        Roll kept = first;
        if (revision != 0 || !store.add(first)) {
            Roll present = access.locked(voteNo, actor);
            if (!present.compound().equals(compound)) {
                throw new IllegalArgumentException("a vote has one compound: " + voteNo);
            }
            present.requireUnchanged(revision);
            present.require(Roll.State.DRAFT);
            kept = present.imported(draft, by);
            store.save(kept);
        }
        store.replaceUnits(voteNo, draft.units());
        record(kept, actor, "keep", told(draft.totals()));
        return kept;
    }

    /** As for {@link #keep}, before anybody takes the trouble to prepare one or to read a file. */
    @Transactional(readOnly = true)
    public void requireReplaceable(String voteNo, String compound, Actor actor) {
        RollAccess.requireKeeper(actor);
        street(compound, actor);
        store.find(voteNo).ifPresent(roll -> roll.require(Roll.State.DRAFT));
    }

    private String street(String compound, Actor actor) {
        return compounds
                .find(compound)
                .map(Compound::community)
                .map(community -> offices.handling(community, Tier.STREET).code())
                .filter(street -> actor.serves(street, Role.SUPERVISOR))
                .orElseThrow(() -> new NotFound("compound " + compound));
    }

    private static Object[] told(RollTotals totals) {
        return new Object[] {
            "" + totals.units(),
            totals.weight().area().toString(),
            "" + totals.weight().heads()
        };
    }

    /** For who may see it, which is written down. */
    @Transactional
    public Roll get(String voteNo, Actor actor) {
        return access.visible(voteNo, actor);
    }

    /** For those who decide themselves who sees what of it. */
    @Transactional(readOnly = true)
    public Optional<Roll> find(String voteNo) {
        return store.find(voteNo);
    }

    /** The same, which nobody amends until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Roll> hold(String voteNo) {
        return store.lock(voteNo);
    }

    /** Every unit by the order of its name, once frozen with all amendments that are signed. */
    @Transactional(readOnly = true)
    public List<RollUnit> units(String voteNo) {
        return List.copyOf(EffectiveRoll.of(voteNo, store).units());
    }

    /** The same, as votes are counted. */
    @Transactional(readOnly = true)
    public List<Unit> votingUnits(String voteNo) {
        return units(voteNo).stream().map(RollUnit::unit).toList();
    }

    /** As it stands now, which after amendments is not as it was frozen. */
    @Transactional(readOnly = true)
    public RollTotals totals(String voteNo) {
        return RollTotals.of(EffectiveRoll.of(voteNo, store).units());
    }

    /**
     * What is posted for everybody.
     *
     * @throws NotFound as long as the roll is a draft
     */
    @Transactional(readOnly = true)
    public List<PublicLine> posted(String voteNo) {
        store.find(voteNo)
                .filter(roll -> roll.state() != Roll.State.DRAFT)
                .orElseThrow(() -> new NotFound("posted roll of " + voteNo));
        return units(voteNo).stream().map(PublicLine::of).toList();
    }

    /**
     * Posts the roll; how long it has to be is for the caller to compute.
     *
     * @param until the last day
     */
    @Transactional
    public Roll publicise(String voteNo, LocalDate from, LocalDate until, int revision, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        roll.requireUnchanged(revision);
        roll.require(Roll.State.DRAFT);
        if (until.isBefore(from)) {
            throw new InvalidInput("until", Code.IMPOSSIBLE, Phrase.of("voting.roll.error.untilBeforeFrom"));
        }
        return change(roll, Roll.State.PUBLICISED, new Publicity(from, until, null), actor, "publicise", from, until);
    }

    /**
     * Takes the roll off the wall, to import another: a mistake that goes through all of it is not mended unit by unit.
     *
     * @throws Conflict when it is frozen
     */
    @Transactional
    public Roll takeDown(String voteNo, @Nullable String reason, int revision, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        roll.requireUnchanged(revision);
        roll.require(Roll.State.PUBLICISED);
        Told told = new Told();
        String why = told.line("reason", reason, Told.LONGEST);
        told.throwIfAny();
        return change(roll, Roll.State.DRAFT, null, actor, "takeDown", why);
    }

    /**
     * Finds that the days of posting are over.
     *
     * @throws Conflict before that, and while an objection has no answer
     */
    @Transactional
    public Roll endPublicity(String voteNo, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        roll.require(Roll.State.PUBLICISED);
        Publicity publicity = roll.publicity();
        if (publicity == null || roll.isPublicityOver()) {
            throw Conflict.inState(roll.state().name(), Phrase.of("voting.roll.conflict.publicityOver"));
        }
        if (!LocalDate.now(clock).isAfter(publicity.until())) {
            throw Conflict.inState(
                    roll.state().name(),
                    Phrase.of("voting.roll.conflict.posted", publicity.until().toString()));
        }
        long open = store.objections(voteNo).stream().filter(Objection::isOpen).count();
        if (open > 0) {
            throw Conflict.inState(roll.state().name(), Phrase.of("voting.roll.conflict.objections", "" + open));
        }
        Publicity ended = new Publicity(publicity.from(), publicity.until(), clock.instant());
        return change(roll, Roll.State.PUBLICISED, ended, actor, "endPublicity");
    }

    /**
     * Enters, replaces or strikes off one unit of a posted roll; a signature that it has already is void.
     *
     * @param name of the unit, as a person may write it
     * @param form as it is to be, null to strike it off
     */
    @Transactional
    public Roll correct(
            String voteNo, String name, @Nullable UnitForm form, @Nullable String reason, int revision, Actor actor) {
        Roll roll = access.locked(voteNo, actor);
        roll.requireUnchanged(revision);
        roll.require(Roll.State.PUBLICISED);
        EffectiveRoll present = EffectiveRoll.of(voteNo, store);
        RollChange change =
                present.change(RollChange.State.CORRECTED, name, form, reason, Signature.of(actor, clock.instant()));
        store.add(voteNo, change);
        store.put(voteNo, change.unit(), change.after());
        RollTotals totals = RollTotals.of(present.with(change).units());
        Roll corrected = roll.changed(roll.state(), totals, roll.publicity(), Signature.of(actor, clock.instant()));
        store.save(corrected);
        record(corrected, actor, "correct", change.unit());
        return corrected;
    }

    /** Whether a signed amendment has struck a unit off, and none has put it back. */
    @Transactional(readOnly = true)
    public boolean isStruckOff(String voteNo, String unit) {
        return store.changes(voteNo).stream()
                .filter(change -> change.state() == RollChange.State.SIGNED
                        && change.unit().equals(unit))
                .reduce((earlier, later) -> later)
                .filter(last -> last.after() == null)
                .isPresent();
    }

    /** Corrections and amendments, by number. */
    @Transactional(readOnly = true)
    public List<RollChange> changes(String voteNo) {
        return store.changes(voteNo);
    }

    private Roll change(
            Roll roll, Roll.State to, @Nullable Publicity publicity, Actor actor, String action, Object... details) {
        Roll changed = roll.changed(to, roll.totals(), publicity, Signature.of(actor, clock.instant()));
        store.save(changed);
        record(changed, actor, action, details);
        return changed;
    }

    private void record(Roll roll, Actor actor, String action, Object... details) {
        List<String> words = new ArrayList<>();
        for (Object detail : details) {
            words.add(detail.toString());
        }
        audit.record(
                roll.voteNo(),
                actor,
                Tier.STREET,
                action + "Roll",
                Phrase.of("voting.roll.done." + action, words.toArray()));
    }
}
