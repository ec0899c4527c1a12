package org.hemei.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.springframework.stereotype.Component;

/** Readers of entries, each knowing what its person looks after. */
@Component
class EntryReaders {

    private final RegisterStore store;
    private final RegistrySight sight;
    private final Compounds compounds;
    private final Offices offices;
    private final List<CompoundFilePart> parts;

    EntryReaders(
            RegisterStore store,
            RegistrySight sight,
            Compounds compounds,
            Offices offices,
            List<CompoundFilePart> parts) {
        this.store = store;
        this.sight = sight;
        this.compounds = compounds;
        this.offices = offices;
        this.parts = List.copyOf(parts);
    }

    /** For what is typed into a form. */
    EntryReader of(Actor actor) {
        return of(actor, List.of());
    }

    /** @param present what the register says today, which stays where a file has no column for it */
    EntryReader of(Actor actor, List<Entry> present) {
        Map<String, Entry> byKey = new HashMap<>();
        present.forEach(entry -> byKey.put(entry.key(), entry));
        return new EntryReader(new OfActor(sight.keptCommunities(actor)), byKey);
    }

    private final class OfActor implements EntryReader.Known {

        private final Set<String> communities;

        OfActor(Set<String> communities) {
            this.communities = communities;
        }

        @Override
        public boolean enters(String community) {
            return communities.contains(community);
        }

        @Override
        public boolean keeps(String compound) {
            return compounds.find(compound).filter(this::isOwn).isPresent();
        }

        @Override
        public boolean isForeign(String compound) {
            return compounds.find(compound).filter(each -> !isOwn(each)).isPresent();
        }

        private boolean isOwn(Compound compound) {
            return communities.contains(compound.community());
        }

        @Override
        public Optional<Entry> firm(String creditCode) {
            return store.find(Register.FIRMS, null, creditCode);
        }

        @Override
        public boolean isServedBy(String creditCode) {
            return store.servedBy(creditCode).stream().anyMatch(this::keeps);
        }

        @Override
        public List<String> leftBehind(String compound, String community) {
            Compound present = compounds.find(compound).orElse(null);
            if (present == null
                    || !enters(community)
                    || street(present.community()).equals(street(community))) {
                return List.of();
            }
            return parts.stream()
                    .flatMap(part -> part.boundToStreet(compound).stream())
                    .toList();
        }

        private String street(String community) {
            return offices.handling(community, Tier.STREET).code();
        }
    }
}
