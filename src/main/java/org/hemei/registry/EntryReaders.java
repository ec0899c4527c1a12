package org.hemei.registry;

import java.util.HashSet;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.springframework.stereotype.Component;

/** Readers of entries, each knowing what its person looks after. */
@Component
class EntryReaders {

    private final RegisterStore store;
    private final RegistrySight sight;
    private final Offices offices;
    private final Compounds compounds;

    EntryReaders(RegisterStore store, RegistrySight sight, Offices offices, Compounds compounds) {
        this.store = store;
        this.sight = sight;
        this.offices = offices;
        this.compounds = compounds;
    }

    /** What is looked up once is remembered: a file has a thousand rows of a few communities. */
    EntryReader of(Actor actor) {
        Set<String> communities = new HashSet<>();
        offices.chain().stream()
                .filter(office -> office.tier() == Tier.COMMUNITY)
                .map(Office::code)
                .filter(community -> sight.keeps(actor, community))
                .forEach(communities::add);
        return new EntryReader(
                communities::contains,
                code -> compounds
                        .find(code)
                        .filter(compound -> communities.contains(compound.community()))
                        .isPresent(),
                code -> store.find(Register.FIRMS, null, code).isPresent());
    }
}
