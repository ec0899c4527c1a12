package org.hemei.election;

import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.CompoundFilePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The elections of a compound, in its file. */
@Component
@Order(20)
class CompoundElections implements CompoundFilePart {

    private final ElectionSearch search;
    private final ElectionAccess access;
    private final Offices offices;

    CompoundElections(ElectionSearch search, ElectionAccess access, Offices offices) {
        this.search = search;
        this.access = access;
        this.offices = offices;
    }

    @Override
    public Phrase title() {
        return Phrase.of("election.page");
    }

    @Override
    public boolean isFor(Compound compound, Actor actor) {
        return access.sees(
                actor, offices.handling(compound.community(), Tier.STREET).code());
    }

    @Override
    public List<Matter> matters(Compound compound, Actor actor, int most) {
        return search.latestIn(compound.code(), most).stream()
                .map(line -> new Matter(
                        line.electionNo(),
                        Phrase.of("election.kind." + line.kind()),
                        line.outcome() == null
                                ? Phrase.of("election.step." + line.step())
                                : Phrase.of("election.outcome." + line.outcome()),
                        line.outcome() == null,
                        line.openedAt(),
                        "/elections/" + line.electionNo()))
                .toList();
    }

    @Override
    public List<String> boundToStreet(String compound) {
        return search.allOpenIn(compound).stream().map(ElectionLine::electionNo).toList();
    }

    @Override
    public Way way(Compound compound) {
        return new Way(Phrase.of("election.committee.of", compound.name()), "/committees/" + compound.code());
    }
}
