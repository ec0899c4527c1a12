package org.hemei.voting.assembly;

import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.CompoundFilePart;
import org.hemei.voting.StreetSight;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The owners' votes of a compound, in its file. */
@Component
@Order(30)
class CompoundVotes implements CompoundFilePart {

    private final VoteSearch search;
    private final StreetSight sight;
    private final Offices offices;

    CompoundVotes(VoteSearch search, StreetSight sight, Offices offices) {
        this.search = search;
        this.sight = sight;
        this.offices = offices;
    }

    @Override
    public Phrase title() {
        return Phrase.of("voting.page");
    }

    @Override
    public boolean isFor(Compound compound, Actor actor) {
        return sight.sees(
                actor, offices.handling(compound.community(), Tier.STREET).code());
    }

    @Override
    public List<Matter> matters(Compound compound, Actor actor, int most) {
        return search.latestIn(compound.code(), most).stream()
                .map(line -> new Matter(
                        line.voteNo(),
                        Phrase.of("voting.compound.vote", line.title(), "" + line.matters()),
                        line.outcome() == null
                                ? Phrase.of("voting.step." + line.step())
                                : Phrase.of("voting.outcome." + line.outcome()),
                        line.outcome() == null,
                        line.openedAt(),
                        "/votes/" + line.voteNo()))
                .toList();
    }

    @Override
    public List<String> boundToStreet(String compound) {
        return search.openIn(compound);
    }
}
