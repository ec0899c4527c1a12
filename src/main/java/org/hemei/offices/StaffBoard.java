package org.hemei.offices;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemei.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows those in charge who works where, who is away, and who stands in: a lead their own office and all below, an
 * administrator every office.
 */
@Service
public class StaffBoard {

    private final OfficeStore offices;
    private final StaffStore staff;
    private final Absences absences;
    private final Clock clock;

    StaffBoard(OfficeStore offices, StaffStore staff, Absences absences, Clock clock) {
        this.offices = offices;
        this.staff = staff;
        this.absences = absences;
        this.clock = clock;
    }

    /** Somebody who works in an office, with what they do there and the absences that are still of interest. */
    public record Member(Staff staff, List<Role> roles, @Nullable Away away, List<Absence> absences) {}

    /** An office with its people; {@code roles} tells how each is filled, {@code parts} how many offices are below. */
    public record OfficeStaff(Office office, List<Member> members, List<Filling> roles, long parts) {}

    /** An office with those directly below it; {@code path} leads to it from the highest that this person may look at. */
    public record View(List<Office> path, OfficeStaff office, List<OfficeStaff> below) {}

    /** A role that nobody fills; null for a department in which nobody works at all. */
    public record Gap(Office office, @Nullable Role role) {}

    public boolean mayLook(Actor actor) {
        return actor.has(Role.ADMIN) || !actor.overseen().isEmpty();
    }

    /**
     * @param code an office, or null for the highest that this person may look at
     * @throws NotFound when there is no such office, or it is not in this person's care
     */
    @Transactional(readOnly = true)
    public View view(@Nullable String code, Actor actor) {
        List<Office> all = offices.all();
        List<Office> seen = all.stream()
                .filter(office -> actor.has(Role.ADMIN) || actor.oversees(office.code()))
                .toList();
        Office chosen = seen.stream()
                .filter(office -> code == null || office.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("office " + code));
        List<Office> path = new ArrayList<>(offices.lineage(chosen.code()));
        path.retainAll(seen);
        Collections.reverse(path);
        List<Office> below = below(chosen, all);
        Roll roll = roll(all);
        Map<String, List<Absence>> absent = absences
                .of(Stream.concat(Stream.of(chosen), below.stream())
                        .flatMap(roll::posts)
                        .map(Post::username)
                        .distinct()
                        .toList())
                .stream()
                .collect(groupingBy(Absence::username));
        return new View(
                path,
                staff(chosen, all, roll, absent),
                below.stream().map(office -> staff(office, all, roll, absent)).toList());
    }

    private static List<Office> below(Office office, List<Office> all) {
        return all.stream().filter(one -> office.code().equals(one.parent())).toList();
    }

    private Roll roll(List<Office> all) {
        return new Roll(all, staff.posts(all.stream().map(Office::code).toList(), LocalDate.now(clock)));
    }

    private static OfficeStaff staff(Office office, List<Office> all, Roll roll, Map<String, List<Absence>> absent) {
        List<Member> members = roll.posts(office).collect(groupingBy(Post::staff)).entrySet().stream()
                .map(one -> new Member(
                        one.getKey(),
                        one.getValue().stream().map(Post::role).sorted().toList(),
                        one.getValue().get(0).away(),
                        absent.getOrDefault(one.getKey().username(), List.of())))
                .sorted((one, other) -> Staff.BY_NAME.compare(one.staff(), other.staff()))
                .toList();
        return new OfficeStaff(
                office, members, roll.fillings(office), below(office, all).size());
    }

    /** Where a task would wait for nobody, in any office of the city. */
    @Transactional(readOnly = true)
    public List<Gap> gaps() {
        List<Office> all = offices.all();
        Roll roll = roll(all);
        return all.stream()
                .flatMap(office -> gaps(office, roll.fillings(office)))
                .toList();
    }

    private static Stream<Gap> gaps(Office office, List<Filling> fillings) {
        return fillings.isEmpty()
                ? Stream.of(new Gap(office, null))
                : fillings.stream()
                        .filter(filling -> filling.state() == Filling.State.NOBODY)
                        .map(filling -> new Gap(office, filling.role()));
    }
}
