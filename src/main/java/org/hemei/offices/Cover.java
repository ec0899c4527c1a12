package org.hemei.offices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stated rule of cover (代办, ADR 9): who does what falls to a role in which nobody of the office is present.
 *
 * <p>Going up the chain from the office itself, the first of these that somebody present has: the same role, or else
 * LEAD, at each office. Where there is neither up to the city, the nearest MEDIATOR up the chain. Everybody present who
 * has that role there covers. What falls to a department (the police, the housing bureau) while all who work there are
 * away is seen to by the nearest LEAD up the chain, who calls it; no mediator does.
 */
final class Cover {

    /** The roles of an office of the chain that others can stand in for, whether anybody was given them or not. */
    static final Set<Role> ROLES = EnumSet.of(Role.MEDIATOR, Role.OFFICER, Role.LEAD, Role.SUPERVISOR);

    /** The roles of a department that a lead sees to; what a firm or a committee has to do, nobody else may. */
    private static final Set<Role> DEPARTMENT_ROLES = EnumSet.of(Role.BUREAU, Role.POLICE);

    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Map<String, Set<Role>> coverable = new HashMap<>();
    private final Set<Duty> present = new HashSet<>();

    /** @param offices those in question and all above them */
    Cover(Collection<Manning> offices) {
        for (Manning office : offices) {
            Set<Role> roles = EnumSet.copyOf(ROLES);
            if (office.kind() == Office.Kind.DEPARTMENT) {
                roles = EnumSet.copyOf(DEPARTMENT_ROLES);
                roles.retainAll(office.given());
            }
            parents.put(office.code(), office.parent());
            coverable.put(office.code(), roles);
            office.present().forEach(role -> present.add(new Duty(office.code(), role)));
        }
    }

    static Cover of(Collection<Office> offices, Collection<Post> posts) {
        Map<String, Set<Role>> given = roles(posts.stream());
        Map<String, Set<Role>> present = roles(posts.stream().filter(Post::isPresent));
        return new Cover(offices.stream()
                .map(office -> new Manning(
                        office.code(),
                        office.parent(),
                        office.kind(),
                        given.getOrDefault(office.code(), Set.of()),
                        present.getOrDefault(office.code(), Set.of())))
                .toList());
    }

    private static Map<String, Set<Role>> roles(Stream<Post> posts) {
        return posts.collect(groupingBy(Post::office, mapping(Post::role, toSet())));
    }

    /** The duty whose holders do it: itself when somebody is present, and empty when there is nobody at all. */
    Optional<Duty> standIn(String office, Role role) {
        Duty itself = new Duty(office, role);
        if (present.contains(itself) || !isCoverable(office, role)) {
            return Optional.of(itself).filter(present::contains);
        }
        if (DEPARTMENT_ROLES.contains(role)) {
            return first(office, step -> Stream.of(new Duty(step, Role.LEAD)));
        }
        return first(office, step -> Stream.of(new Duty(step, role), new Duty(step, Role.LEAD)))
                .or(() -> first(office, step -> Stream.of(new Duty(step, Role.MEDIATOR))));
    }

    private boolean isCoverable(String office, Role role) {
        return coverable.getOrDefault(office, Set.of()).contains(role);
    }

    private Optional<Duty> first(String office, Function<String, Stream<Duty>> candidates) {
        return upwards(office).flatMap(candidates).filter(present::contains).findFirst();
    }

    private Stream<String> upwards(String office) {
        return Stream.iterate(office, Objects::nonNull, parents::get);
    }

    /** What somebody covers who is present and has these duties of their own. */
    List<Duty> coveredBy(Collection<Duty> own) {
        List<Duty> covered = new ArrayList<>();
        coverable.forEach((office, roles) -> {
            for (Role role : roles) {
                Optional<Duty> standIn = standIn(office, role);
                if (standIn.filter(own::contains).isPresent() && !own.contains(new Duty(office, role))) {
                    covered.add(new Duty(office, role, true));
                }
            }
        });
        return covered;
    }
}
