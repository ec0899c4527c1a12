package org.hemei.offices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everybody in every office, as it stands at one moment. */
final class Roll {

    /** The roles in which an office may have something to do; auditors, administrators and outsiders wait for nothing. */
    private static final Set<Role> WITH_TASKS =
            EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMIN, Role.COMMITTEE_MEMBER, Role.FIRM_USER));

    private final Map<String, Office> offices;
    private final Map<String, List<Post>> posts;
    private final Cover cover;

    Roll(List<Office> offices, List<Post> posts) {
        this.offices = offices.stream().collect(toMap(Office::code, office -> office));
        this.posts = posts.stream().collect(groupingBy(Post::office));
        this.cover = Cover.of(offices, posts);
    }

    Stream<Post> posts(Office office) {
        return posts.getOrDefault(office.code(), List.of()).stream();
    }

    /** An office of the chain has each role that can be covered; a department has those that somebody was given. */
    List<Filling> fillings(Office office) {
        Set<Role> roles = new TreeSet<>(office.kind() == Office.Kind.TIER ? Cover.ROLES : Set.of());
        posts(office).map(Post::role).filter(WITH_TASKS::contains).forEach(roles::add);
        return roles.stream().map(role -> filling(office, role)).toList();
    }

    private Filling filling(Office office, Role role) {
        Duty own = new Duty(office.code(), role);
        Duty doing = cover.standIn(office.code(), role).orElse(own);
        Office by = Objects.requireNonNull(offices.get(String.valueOf(doing.office())));
        List<Staff> people = posts(by)
                .filter(post -> post.role() == doing.role() && post.isPresent())
                .map(Post::staff)
                .sorted(Staff.BY_NAME)
                .toList();
        boolean vacant = posts(office).noneMatch(post -> post.role() == role);
        Filling.State state = people.isEmpty()
                ? Filling.State.NOBODY
                : doing.equals(own) ? Filling.State.PRESENT : Filling.State.COVERED;
        return new Filling(role, vacant, by, doing.role(), people, state);
    }
}
