package org.hemei.offices.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hemei.offices.Absences;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Filling;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
import org.hemei.offices.StaffBoard;
import org.hemei.offices.Tier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class StaffApi {

    private final StaffBoard board;
    private final Absences absences;
    private final CurrentActor current;
    private final Clock clock;

    StaffApi(StaffBoard board, Absences absences, CurrentActor current, Clock clock) {
        this.board = board;
        this.absences = absences;
        this.current = current;
        this.clock = clock;
    }

    record By(String office, Role role) {}

    record RoleLine(Role role, Filling.State state, boolean vacant, By by, List<Staff> people) {}

    record Person(String username, String name, List<Role> roles, boolean away, List<AbsenceView> absences) {}

    record OfficeStaff(String code, String name, Tier tier, List<Person> staff, List<RoleLine> roles) {}

    @GetMapping("/offices/{code}/staff")
    OfficeStaff staff(@PathVariable String code) {
        StaffBoard.OfficeStaff shown = board.view(code, current.get()).office();
        return new OfficeStaff(
                shown.office().code(),
                shown.office().name(),
                shown.office().tier(),
                shown.members().stream().map(this::person).toList(),
                shown.roles().stream().map(StaffApi::line).toList());
    }

    private Person person(StaffBoard.Member member) {
        LocalDate today = LocalDate.now(clock);
        return new Person(
                member.staff().username(),
                member.staff().name(),
                member.roles(),
                member.away() != null,
                member.absences().stream()
                        .map(absence -> AbsenceView.of(absence, today))
                        .toList());
    }

    private static RoleLine line(Filling filling) {
        By by = new By(filling.by().code(), filling.as());
        return new RoleLine(filling.role(), filling.state(), filling.vacant(), by, filling.people());
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceView enter(@RequestBody Absences.Form form) {
        return AbsenceView.of(absences.enter(form, current.get()), LocalDate.now(clock));
    }

    @PostMapping("/absences/{absence}/end")
    AbsenceView end(@PathVariable long absence) {
        return AbsenceView.of(absences.end(absence, current.get()), LocalDate.now(clock));
    }
}
