package org.hemei.offices;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person who asks: every service decides by their duties what they may see and do.
 *
 * @param duties their own, and those they cover today
 * @param overseen the offices they lead, and all offices below
 */
public record Actor(String username, String name, List<Duty> duties, Set<String> overseen) {

    public Actor {
        duties = List.copyOf(duties);
        overseen = Set.copyOf(overseen);
    }

    public Actor(String username, String name, List<Duty> duties) {
        this(username, name, duties, Set.of());
    }

    /** By a duty of their own or by cover, as in all that follows unless it says otherwise. */
    public boolean has(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean hasAny(Set<Role> roles) {
        return duties.stream().anyMatch(duty -> roles.contains(duty.role()));
    }

    public boolean serves(@Nullable String office, Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role && Objects.equals(duty.office(), office));
    }

    /** Whether they serve this office in this role only because nobody who has it is there. */
    public boolean covers(@Nullable String office, Role role) {
        return duties.contains(new Duty(office, role, true));
    }

    public boolean oversees(@Nullable String office) {
        return office != null && overseen.contains(office);
    }

    /** The offices this person serves in any of these roles. */
    public Set<String> offices(Set<Role> roles) {
        return offices(duty -> roles.contains(duty.role()));
    }

    /** The offices this person belongs to. */
    public Set<String> offices() {
        return offices(duty -> !duty.covering());
    }

    private Set<String> offices(Predicate<Duty> wanted) {
        return duties.stream()
                .filter(wanted)
                .map(Duty::office)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<Role> roles() {
        return roles(duties.stream());
    }

    /** The roles this person was given, without those they cover. */
    public Set<Role> ownRoles() {
        return roles(duties.stream().filter(duty -> !duty.covering()));
    }

    private static Set<Role> roles(Stream<Duty> duties) {
        return duties.map(Duty::role).collect(Collectors.toCollection(TreeSet::new));
    }
}
