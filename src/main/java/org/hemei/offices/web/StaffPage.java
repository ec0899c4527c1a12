package org.hemei.offices.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hemei.offices.Absence;
import org.hemei.offices.Absences;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
import org.hemei.offices.StaffBoard;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人员与外出: one's own absences, and for those in charge who is there and who stands in. */
@Controller
@RequestMapping("/staff")
class StaffPage {

    private final StaffBoard board;
    private final Absences absences;
    private final CurrentActor current;
    private final MessageSource messages;
    private final Clock clock;

    StaffPage(StaffBoard board, Absences absences, CurrentActor current, MessageSource messages, Clock clock) {
        this.board = board;
        this.absences = absences;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was typed to enter an absence. */
    record TypedAbsence(String username, String from, String to, String reason) {

        static TypedAbsence of(Absences.Form form) {
            return new TypedAbsence(
                    Objects.requireNonNullElse(form.username(), ""),
                    Objects.requireNonNullElse(form.from(), ""),
                    Objects.requireNonNullElse(form.to(), ""),
                    Objects.requireNonNullElse(form.reason(), ""));
        }
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String entered,
            @RequestParam(required = false) @Nullable String ended,
            Locale language) {
        Actor actor = current.get();
        String today = LocalDate.now(clock).toString();
        TypedAbsence empty = new TypedAbsence(actor.username(), today, "", "");
        String done = entered != null ? "entered" : ended != null ? "ended" : null;
        String notice = done == null ? null : messages.getMessage("offices.notice." + done, null, language);
        ModelAndView page =
                page(actor, office, empty, Map.of(), UUID.randomUUID().toString(), HttpStatus.OK);
        page.addObject("notice", notice);
        return page;
    }

    /** Whoever reloads or switches the language after a rejected entry comes back to the page. */
    @GetMapping("/absences")
    String backToStaff() {
        return "redirect:/staff";
    }

    @PostMapping("/absences")
    Object enter(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            RedirectAttributes next,
            Locale language) {
        Actor actor = current.get();
        var form = new Absences.Form(username, from, to, reason);
        try {
            absences.enter(form, actor);
            return back("entered", office, next);
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.errors()
                    .forEach(
                            error -> errors.putIfAbsent(error.field(), messages.getMessage(error.message(), language)));
            return page(actor, office, TypedAbsence.of(form), errors, key, HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/absences/{absence}/end")
    String end(
            @PathVariable long absence,
            @RequestParam(required = false) @Nullable String office,
            RedirectAttributes next) {
        absences.end(absence, current.get());
        return back("ended", office, next);
    }

    private static String back(String done, @Nullable String office, RedirectAttributes next) {
        next.addAttribute(done, "");
        if (office != null && !office.isEmpty()) {
            next.addAttribute("office", office);
        }
        return "redirect:/staff";
    }

    private ModelAndView page(
            Actor actor,
            @Nullable String office,
            TypedAbsence typed,
            Map<String, String> errors,
            String key,
            HttpStatus status) {
        LocalDate today = LocalDate.now(clock);
        StaffBoard.View view =
                board.mayLook(actor) ? board.view(office == null || office.isEmpty() ? null : office, actor) : null;
        ModelAndView page = new ModelAndView("offices/staff");
        page.setStatus(status);
        page.addObject("view", view);
        page.addObject("gaps", actor.has(Role.ADMIN) ? board.gaps() : List.of());
        page.addObject("mine", shown(absences.of(List.of(actor.username())), today));
        page.addObject("away", away(view, today));
        page.addObject("people", people(actor, view));
        page.addObject("form", typed);
        page.addObject("errors", errors);
        page.addObject("idempotency", key);
        return page;
    }

    private static Map<String, List<AbsenceView>> away(StaffBoard.@Nullable View view, LocalDate today) {
        Map<String, List<AbsenceView>> away = new LinkedHashMap<>();
        members(view).forEach(member -> away.put(member.staff().username(), shown(member.absences(), today)));
        return away;
    }

    private static List<AbsenceView> shown(List<Absence> absences, LocalDate today) {
        return absences.stream().map(absence -> AbsenceView.of(absence, today)).toList();
    }

    /** Whose absence may be entered on this page: oneself first. */
    private static List<Staff> people(Actor actor, StaffBoard.@Nullable View view) {
        return Stream.concat(
                        Stream.of(new Staff(actor.username(), actor.name())),
                        members(view).map(StaffBoard.Member::staff))
                .distinct()
                .toList();
    }

    private static Stream<StaffBoard.Member> members(StaffBoard.@Nullable View view) {
        return view == null
                ? Stream.of()
                : Stream.concat(Stream.of(view.office()), view.below().stream())
                        .flatMap(office -> office.members().stream());
    }
}
