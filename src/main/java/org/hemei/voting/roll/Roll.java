package org.hemei.voting.roll;

import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;
import org.jspecify.annotations.Nullable;

/**
 * The roll of one vote.
 *
 * @param street the office whose supervisors keep it
 * @param revision rises with every change until it is frozen
 * @param register of which state of the register it was taken; null for one from a file
 * @param totals as of now; once frozen, as they were then
 * @param checksum of what was signed, once the first of two has signed
 * @param changed the last change before it was frozen
 */
public record Roll(
        String voteNo,
        String compound,
        String street,
        State state,
        int revision,
        String sourceSha256,
        @Nullable Area survey,
        @Nullable RegisterState register,
        RollTotals totals,
        @Nullable Publicity publicity,
        @Nullable String checksum,
        @Nullable Signature signed,
        @Nullable Signature frozen,
        Signature changed) {

    /** How far it has come. */
    public enum State {
        /** It may be replaced by another import. */
        DRAFT,
        /** It is posted; objections are answered, and mistakes corrected one by one. */
        PUBLICISED,
        /** Two people have signed it; from now on there are only amendments, signed by two as well. */
        FROZEN
    }

    boolean isPublicityOver() {
        return publicity != null && publicity.endedAt() != null;
    }

    void require(State wanted) {
        if (state != wanted) {
            throw Conflict.inState(state.name(), Phrase.of("voting.roll.conflict.state." + state));
        }
    }

    /** @throws Conflict naming who has changed it since it was seen */
    void requireUnchanged(int seen) {
        if (revision != seen) {
            throw Conflict.heldBy(
                    changed.holder(),
                    state.name(),
                    changed.at(),
                    Phrase.of("voting.roll.conflict.changed", changed.name()));
        }
    }

    /** Not signed by anybody: whatever was signed before is not this any more. */
    Roll changed(State to, RollTotals adding, @Nullable Publicity posted, Signature by) {
        return new Roll(
                voteNo,
                compound,
                street,
                to,
                revision + 1,
                sourceSha256,
                survey,
                register,
                adding,
                posted,
                null,
                null,
                null,
                by);
    }

    Roll imported(RollDraft draft, Signature by) {
        return new Roll(
                voteNo,
                compound,
                street,
                State.DRAFT,
                revision + 1,
                draft.sha256(),
                draft.survey(),
                draft.register(),
                draft.totals(),
                null,
                null,
                null,
                null,
                by);
    }

    Roll signed(String sum, Signature by) {
        return new Roll(
                voteNo,
                compound,
                street,
                state,
                revision,
                sourceSha256,
                survey,
                register,
                totals,
                publicity,
                sum,
                by,
                null,
                changed);
    }

    Roll frozen(Signature by) {
        return new Roll(
                voteNo,
                compound,
                street,
                State.FROZEN,
                revision,
                sourceSha256,
                survey,
                register,
                totals,
                publicity,
                checksum,
                signed,
                by,
                changed);
    }
}
