package org.hemei.mediation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.CompoundFilePart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The disputes that are open in a compound, in its file. */
@Component
@Order(10)
class CompoundDisputes implements CompoundFilePart {

    private static final Set<Role> READERS = Set.of(Role.MEDIATOR, Role.LEAD, Role.AUDITOR);

    private final DisputeSearch search;

    CompoundDisputes(DisputeSearch search) {
        this.search = search;
    }

    @Override
    public Phrase title() {
        return Phrase.of("mediation.compound.open");
    }

    @Override
    public boolean isFor(Compound compound, Actor actor) {
        return actor.hasAny(READERS);
    }

    @Override
    public List<Matter> matters(Compound compound, Actor actor, int most) {
        return search.openIn(compound.code(), actor, most).stream()
                .map(line -> new Matter(
                        line.caseNo(),
                        Phrase.of("mediation.category." + line.category()),
                        Phrase.of("mediation.state." + line.state()),
                        true,
                        line.openedAt(),
                        "/disputes/" + line.caseNo()))
                .toList();
    }

    @Override
    public Way way(Compound compound) {
        String query = URLEncoder.encode(compound.name(), StandardCharsets.UTF_8);
        return new Way(Phrase.of("mediation.compound.all", compound.name()), "/disputes?q=" + query);
    }
}
