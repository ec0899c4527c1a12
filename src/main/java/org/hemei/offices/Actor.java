package org.hemei.offices;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The person who asks: every service decides by their duties what they may see and do. */
public record Actor(String username, String name, List<Duty> duties) {

    public Actor {
        duties = List.copyOf(duties);
    }

    public boolean has(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean hasAny(Set<Role> roles) {
        return duties.stream().anyMatch(duty -> roles.contains(duty.role()));
    }

    public boolean serves(@Nullable String office, Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role && Objects.equals(duty.office(), office));
    }

    /** The offices this person works in, in any of these roles. */
    public Set<String> offices(Set<Role> roles) {
        return duties.stream()
                .filter(duty -> roles.contains(duty.role()))
                .map(Duty::office)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> offices() {
        return offices(Set.of(Role.values()));
    }

    public Set<Role> roles() {
        return duties.stream().map(Duty::role).collect(Collectors.toCollection(TreeSet::new));
    }
}
