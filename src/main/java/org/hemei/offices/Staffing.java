package org.hemei.offices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who does what today: everybody's own duties, and those they cover while others are away (ADR 9). */
@Service
public class Staffing {

    private final StaffStore store;
    private final OfficeStore offices;
    private final Clock clock;

    Staffing(StaffStore store, OfficeStore offices, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.clock = clock;
    }

    /** The person with their duties as they stand now; empty for somebody who does not work here. */
    public Optional<Actor> actor(String username) {
        return store.person(username, LocalDate.now(clock)).map(Staffing::actor);
    }

    private static Actor actor(StaffStore.Person person) {
        List<Duty> duties = new ArrayList<>(person.duties());
        if (!person.away()) {
            duties.addAll(new Cover(person.offices()).coveredBy(person.duties()));
        }
        return new Actor(person.username(), person.name(), duties, overseen(duties, person.offices()));
    }

    private static Set<String> overseen(List<Duty> duties, List<Manning> offices) {
        Set<String> led = duties.stream()
                .filter(duty -> duty.role() == Role.LEAD)
                .map(duty -> Objects.requireNonNull(duty.office()))
                .collect(Collectors.toSet());
        Map<String, Manning> all = offices.stream().collect(Collectors.toMap(Manning::code, office -> office));
        return led.isEmpty()
                ? led
                : all.values().stream()
                        .filter(office -> Stream.iterate(office, Objects::nonNull, step -> all.get(step.parent()))
                                .anyMatch(step -> led.contains(step.code())))
                        .map(Manning::code)
                        .collect(Collectors.toSet());
    }

    /**
     * Those who do today what falls to this role of this office: whoever has it and is present, or else whoever covers
     * it. Ordered by name as a Chinese reader would; empty when there is nobody.
     */
    public List<Staff> responsible(String office, Role role) {
        List<Office> lineage = offices.lineage(office);
        return responsible(office, role, lineage, posts(lineage));
    }

    /**
     * Those who may be chosen for one matter: whoever is responsible, and where that is a single person, whoever would
     * stand in for them, since that person may have an interest in the matter.
     */
    public List<Staff> eligible(String office, Role role) {
        List<Office> lineage = offices.lineage(office);
        List<Post> posts = posts(lineage);
        List<Staff> responsible = responsible(office, role, lineage, posts);
        if (responsible.size() != 1) {
            return responsible;
        }
        List<Post> others = posts.stream()
                .filter(post -> !responsible.contains(post.staff()))
                .toList();
        return Stream.concat(responsible.stream(), responsible(office, role, lineage, others).stream())
                .toList();
    }

    private List<Post> posts(List<Office> lineage) {
        return store.posts(lineage.stream().map(Office::code).toList(), LocalDate.now(clock));
    }

    private static List<Staff> responsible(String office, Role role, List<Office> lineage, List<Post> posts) {
        return Cover.of(lineage, posts).standIn(office, role).stream()
                .flatMap(duty -> posts.stream()
                        .filter(Post::isPresent)
                        .filter(post -> post.office().equals(duty.office()) && post.role() == duty.role()))
                .map(Post::staff)
                .sorted(Staff.BY_NAME)
                .toList();
    }
}
