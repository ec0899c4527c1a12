package org.hemei.voting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose votes and elections somebody sees: supervisors and leads those of their street, leads further up and the housing
 * bureau those of the streets below, auditors all.
 */
@Component
public class StreetSight {

    private final Offices offices;

    StreetSight(Offices offices) {
        this.offices = offices;
    }

    /** The streets whose matters somebody sees; null for all. */
    @Nullable
    public Collection<String> streets(Actor actor) {
        if (actor.has(Role.AUDITOR)) {
            return null;
        }
        Set<String> above = new HashSet<>(actor.offices(Set.of(Role.SUPERVISOR, Role.LEAD)));
        above.addAll(actor.overseen());
        actor.offices(Set.of(Role.BUREAU)).forEach(bureau -> {
            String parent = offices.find(bureau).map(Office::parent).orElse(null);
            above.add(parent == null ? bureau : parent);
        });
        return offices.chain().stream()
                .filter(office -> office.tier() == Tier.STREET)
                .map(Office::code)
                .filter(street ->
                        offices.lineage(street).stream().map(Office::code).anyMatch(above::contains))
                .collect(Collectors.toSet());
    }

    public boolean sees(Actor actor, String street) {
        Collection<String> streets = streets(actor);
        return streets == null || streets.contains(street);
    }
}
