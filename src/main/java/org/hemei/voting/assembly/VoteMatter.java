package org.hemei.voting.assembly;

import org.hemei.registry.Area;
import org.hemei.voting.TallyResult;
import org.hemei.voting.Weight;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A matter as it is published, and once two people have certified the count what became of it.
 *
 * @param body all that is decided
 * @param allArea of all owners in hundredths of a square metre, as {@code partArea} of those who took part and
 *     {@code yesArea} of those who agreed; null like the heads until the count is certified
 */
@Table("voting_matter")
public record VoteMatter(
        String title,
        String body,
        LegalItem item,
        boolean fees,
        @Nullable Boolean passed,
        @Nullable Long allArea,
        @Nullable Long allHeads,
        @Nullable Long partArea,
        @Nullable Long partHeads,
        @Nullable Long yesArea,
        @Nullable Long yesHeads) {

    static VoteMatter of(VoteSubject subject) {
        return new VoteMatter(
                subject.title(),
                subject.text(),
                subject.item(),
                subject.fees(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    VoteMatter tallied(TallyResult result) {
        return new VoteMatter(
                title,
                body,
                item,
                fees,
                result.passed(),
                result.total().area().hundredths(),
                result.total().heads(),
                result.participating().area().hundredths(),
                result.participating().heads(),
                result.yes().area().hundredths(),
                result.yes().heads());
    }

    /** To be put to the owners once more. */
    VoteMatter untold() {
        return of(subject());
    }

    VoteSubject subject() {
        return new VoteSubject(title, body, item, fees);
    }

    /** The numbers it rests on; null until the count is certified. */
    public @Nullable TallyResult result() {
        if (passed == null) {
            return null;
        }
        return new TallyResult(
                item.matter(), weight(allArea, allHeads), weight(partArea, partHeads), weight(yesArea, yesHeads));
    }

    private static Weight weight(@Nullable Long area, @Nullable Long heads) {
        return new Weight(new Area(area == null ? 0 : area), heads == null ? 0 : heads);
    }
}
