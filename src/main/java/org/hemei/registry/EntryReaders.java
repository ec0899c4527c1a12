package org.hemei.registry;

import java.util.Set;
import org.hemei.offices.Actor;
import org.springframework.stereotype.Component;

/** Readers of entries, each knowing what its person looks after. */
@Component
class EntryReaders {

    private final RegisterStore store;
    private final RegistrySight sight;
    private final Compounds compounds;

    EntryReaders(RegisterStore store, RegistrySight sight, Compounds compounds) {
        this.store = store;
        this.sight = sight;
        this.compounds = compounds;
    }

    EntryReader of(Actor actor) {
        Set<String> communities = sight.keptCommunities(actor);
        return new EntryReader(
                communities::contains,
                code -> compounds
                        .find(code)
                        .filter(compound -> communities.contains(compound.community()))
                        .isPresent(),
                code -> compounds
                        .find(code)
                        .filter(compound -> !communities.contains(compound.community()))
                        .isPresent(),
                code -> store.find(Register.FIRMS, null, code).isPresent());
    }
}
