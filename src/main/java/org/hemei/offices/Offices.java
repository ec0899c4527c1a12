package org.hemei.offices;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemei.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The chain of offices, and which of them handles what. */
@Service
public class Offices {

    private final OfficeStore store;

    Offices(OfficeStore store) {
        this.store = store;
    }

    public Optional<Office> find(String code) {
        return store.find(code);
    }

    /** @throws NotFound when there is no office of this code */
    public Office get(String code) {
        return store.find(code).orElseThrow(() -> new NotFound("office " + code));
    }

    /** The offices of the chain, from the city down; departments are not part of it. */
    public List<Office> chain() {
        return store.all().stream()
                .filter(office -> office.kind() == Office.Kind.TIER)
                .toList();
    }

    /** The office and those above it, from itself up; empty when there is no office of this code. */
    public List<Office> lineage(String code) {
        return store.lineage(code);
    }

    /** Routing: the office that handles, at this tier, what belongs to this community. */
    public Office handling(String community, Tier tier) {
        return lineage(community).stream()
                .filter(office -> office.tier() == tier)
                .findFirst()
                .orElseThrow(() -> new NotFound("no office of tier " + tier + " above community " + community));
    }

    /**
     * Routing of what concerns several communities: the lowest office that is, or stands above, all of them.
     *
     * @throws NotFound when there is none, also because one of them is no office
     */
    public Office common(Collection<String> communities) {
        return shared(communities)
                .findFirst()
                .orElseThrow(() -> new NotFound("no office is or stands above all of " + communities));
    }

    /**
     * Routing at one tier: its office that is, or stands above, all of these communities.
     *
     * @throws NotFound when there is none, also because one of them is no office
     */
    public Office at(Collection<String> communities, Tier tier) {
        return shared(communities)
                .filter(office -> office.tier() == tier)
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("no office of tier " + tier + " is or stands above all of " + communities));
    }

    /** The offices that are or stand above each of these, from the lowest up. */
    private Stream<Office> shared(Collection<String> communities) {
        Map<String, Office> all = byCode();
        List<List<Office>> lineages = communities.stream()
                .distinct()
                .map(code -> upwards(all.get(code), all).toList())
                .toList();
        return lineages.stream().limit(1).flatMap(List::stream).filter(office -> lineages.stream()
                .allMatch(lineage -> lineage.contains(office)));
    }

    /** The communities that one of these offices is, or stands above. */
    public List<Office> communitiesOf(Set<String> offices) {
        Map<String, Office> all = byCode();
        return all.values().stream()
                .filter(office -> office.tier() == Tier.COMMUNITY)
                .filter(office -> upwards(office, all).anyMatch(step -> offices.contains(step.code())))
                .toList();
    }

    private Map<String, Office> byCode() {
        return store.all().stream().collect(toMap(Office::code, office -> office));
    }

    private static Stream<Office> upwards(@Nullable Office office, Map<String, Office> all) {
        return Stream.iterate(office, Objects::nonNull, step -> all.get(step.parent()));
    }

    /** Those who have this role in this office, ordered by name as a Chinese reader would. */
    public List<Staff> staff(String office, Role role) {
        return store.staff(office, role);
    }

    /** What people are called, by username, whether they still work here or not. */
    public Map<String, String> names(Collection<String> usernames) {
        return store.names(usernames);
    }

    /** The departments of an office in which somebody has this role, such as the police station of a street. */
    public List<Office> departmentsOf(String office, Role role) {
        return store.all().stream()
                .filter(department -> department.kind() == Office.Kind.DEPARTMENT)
                .filter(department -> office.equals(department.parent()))
                .filter(department -> !store.staff(department.code(), role).isEmpty())
                .toList();
    }
}
