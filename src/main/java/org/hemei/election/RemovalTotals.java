package org.hemei.election;

import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.voting.Weight;
import org.jspecify.annotations.Nullable;

/** The totals of an owners' vote as somebody typed them, each part no greater than what it is a part of. */
public record RemovalTotals(
        @Nullable String owners,
        @Nullable String ownersArea,
        @Nullable String voters,
        @Nullable String votersArea,
        @Nullable String agreed,
        @Nullable String agreedArea) {

    Weight all() {
        return weight("owners", owners, "ownersArea", ownersArea, null);
    }

    Weight participating() {
        return weight("voters", voters, "votersArea", votersArea, all());
    }

    Weight yes() {
        return weight("agreed", agreed, "agreedArea", agreedArea, participating());
    }

    private static Weight weight(
            String headsField,
            @Nullable String heads,
            String areaField,
            @Nullable String area,
            @Nullable Weight whole) {
        Weight weight =
                new Weight(RemovalProposers.area(areaField, area, true), RemovalProposers.number(headsField, heads));
        if (whole != null && weight.heads() > whole.heads()) {
            throw new InvalidInput(headsField, Code.IMPOSSIBLE, Phrase.of("election.removal.moreThanAll"));
        }
        if (whole != null && weight.area().compareTo(whole.area()) > 0) {
            throw new InvalidInput(areaField, Code.IMPOSSIBLE, Phrase.of("election.removal.moreThanAll"));
        }
        return weight;
    }
}
