package org.hemei.registry;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.springframework.stereotype.Component;

/**
 * Who sees the file of a compound, and who keeps it: officers and supervisors of the offices above it and the housing
 * bureau of its district keep it and see its owners by name; mediators and leads of the offices above it, its own
 * community among them, and auditors see it masked (Personal Information Protection Law art. 6).
 */
@Component
public class RegistrySight {

    private static final Set<Role> KEEPERS = Set.of(Role.OFFICER, Role.SUPERVISOR, Role.BUREAU);
    private static final Set<Role> READERS =
            Set.of(Role.OFFICER, Role.SUPERVISOR, Role.BUREAU, Role.MEDIATOR, Role.LEAD, Role.AUDITOR);

    private final Compounds compounds;
    private final Offices offices;
    private final Audit audit;

    RegistrySight(Compounds compounds, Offices offices, Audit audit) {
        this.compounds = compounds;
        this.offices = offices;
        this.audit = audit;
    }

    /** Whether somebody keeps registers at all; whoever audits changes nothing, not even in another role. */
    public boolean isKeeper(Actor actor) {
        return actor.hasAny(KEEPERS) && !actor.has(Role.AUDITOR);
    }

    /** @throws Denied to whoever keeps none */
    public void requireKeeper(Actor actor) {
        if (!isKeeper(actor)) {
            throw new Denied(actor.username() + " keeps no register");
        }
    }

    /** Whether somebody keeps the file of compounds of this community. */
    public boolean keeps(Actor actor, String community) {
        return isKeeper(actor) && isBelow(community, places(actor, KEEPERS));
    }

    /** @throws NotFound for a compound of which the person keeps no file, which is written down */
    public Compound kept(String code, Actor actor) {
        requireKeeper(actor);
        return compounds
                .find(code)
                .filter(compound -> keeps(actor, compound.community()))
                .orElseThrow(() -> missing(code, actor));
    }

    /** @throws NotFound for a compound whose file is none of the person's business, which is written down */
    public Compound seen(String code, Actor actor) {
        requireReader(actor);
        return compounds
                .find(code)
                .filter(compound -> sees(actor, compound.community()))
                .orElseThrow(() -> missing(code, actor));
    }

    /** @throws Denied to whoever sees no files at all, such as whoever runs the system */
    public void requireReader(Actor actor) {
        if (!actor.hasAny(READERS)) {
            throw new Denied(actor.username() + " reads no files of compounds");
        }
    }

    private boolean sees(Actor actor, String community) {
        return actor.has(Role.AUDITOR) || isBelow(community, seenPlaces(actor));
    }

    /** The communities whose compounds' files somebody keeps. */
    public Set<String> keptCommunities(Actor actor) {
        requireKeeper(actor);
        return communities(places(actor, KEEPERS));
    }

    private Set<String> communities(Set<String> places) {
        return offices.communitiesOf(places).stream().map(Office::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The communities whose compounds somebody sees. */
    Set<String> communities(Actor actor) {
        requireReader(actor);
        Set<String> places = actor.has(Role.AUDITOR)
                ? offices.chain().stream().map(Office::code).collect(Collectors.toSet())
                : seenPlaces(actor);
        return communities(places);
    }

    private Set<String> seenPlaces(Actor actor) {
        Set<String> places =
                places(actor, Set.of(Role.OFFICER, Role.SUPERVISOR, Role.BUREAU, Role.MEDIATOR, Role.LEAD));
        places.addAll(actor.overseen());
        return places;
    }

    /** A department works for the office that it stands beside. */
    private Set<String> places(Actor actor, Set<Role> roles) {
        Set<String> places = new HashSet<>();
        actor.offices(roles).forEach(code -> {
            Office office = offices.get(code);
            boolean beside = office.kind() == Office.Kind.DEPARTMENT && office.parent() != null;
            places.add(beside ? office.parent() : code);
        });
        return places;
    }

    private boolean isBelow(String community, Set<String> places) {
        return offices.lineage(community).stream().map(Office::code).anyMatch(places::contains);
    }

    private NotFound missing(String code, Actor actor) {
        audit.refused(code, actor);
        return new NotFound("compound " + code);
    }
}
