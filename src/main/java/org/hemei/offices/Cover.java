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
 * has that role there covers. Departments have nobody above who could stand in for them.
 */
final class Cover {

    /** The roles that others can stand in for; what a bureau, the police or a firm has to do, nobody else may. */
    static final Set<Role> ROLES = EnumSet.of(Role.MEDIATOR, Role.OFFICER, Role.LEAD, Role.SUPERVISOR);

    private final Map<String, @Nullable String> parents = new HashMap<>();
    private final Set<Duty> present = new HashSet<>();

    /** @param offices those in question and all above them */
    Cover(Collection<Manning> offices) {
        for (Manning office : offices) {
            if (office.kind() == Office.Kind.TIER) {
                parents.put(office.code(), office.parent());
            }
            office.present().forEach(role -> present.add(new Duty(office.code(), role)));
        }
    }

    static Cover of(Collection<Office> offices, Collection<Post> posts) {
        Map<String, Set<Role>> present =
                posts.stream().filter(Post::isPresent).collect(groupingBy(Post::office, mapping(Post::role, toSet())));
        return new Cover(offices.stream()
                .map(office -> new Manning(
                        office.code(), office.parent(), office.kind(), present.getOrDefault(office.code(), Set.of())))
                .toList());
    }

    /** The duty whose holders do it: itself when somebody is present, and empty when there is nobody at all. */
    Optional<Duty> standIn(String office, Role role) {
        Duty itself = new Duty(office, role);
        if (present.contains(itself) || !ROLES.contains(role) || !parents.containsKey(office)) {
            return Optional.of(itself).filter(present::contains);
        }
        return first(office, step -> Stream.of(new Duty(step, role), new Duty(step, Role.LEAD)))
                .or(() -> first(office, step -> Stream.of(new Duty(step, Role.MEDIATOR))));
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
        for (String office : parents.keySet()) {
            for (Role role : ROLES) {
                Optional<Duty> standIn = standIn(office, role);
                if (standIn.filter(own::contains).isPresent() && !own.contains(new Duty(office, role))) {
                    covered.add(new Duty(office, role, true));
                }
            }
        }
        return covered;
    }
}
