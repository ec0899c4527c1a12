package org.hemei.mediation.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.mediation.SessionCalendar;
import org.hemei.mediation.SessionLine;
import org.hemei.mediation.SessionPlan;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is to be met when: the arranged sessions by day, as a page and for calendar programs. */
@Controller
class SessionsPage {

    private static final int WEEK = 7;
    private static final int MOST_YEARS = 100;

    private final SessionCalendar calendar;
    private final WorkingCalendar working;
    private final CurrentActor current;
    private final Clock clock;

    SessionsPage(SessionCalendar calendar, WorkingCalendar working, CurrentActor current, Clock clock) {
        this.calendar = calendar;
        this.working = working;
        this.current = current;
        this.clock = clock;
    }

    record SessionView(
            OffsetDateTime at,
            String caseNo,
            String title,
            String parties,
            String compound,
            String office,
            @Nullable String mediator,
            String place,
            SessionPlan.State state) {

        static SessionView of(SessionLine line) {
            return new SessionView(
                    CityTime.at(line.at()),
                    line.caseNo(),
                    line.title(),
                    line.parties(),
                    line.compound(),
                    line.officeName(),
                    line.mediator(),
                    line.place(),
                    line.state());
        }
    }

    record DayView(LocalDate day, boolean today, boolean working, List<SessionView> sessions) {}

    @GetMapping("/sessions")
    String open(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
            @RequestParam(required = false) SessionCalendar.@Nullable Scope scope,
            Model model) {
        Actor actor = current.get();
        LocalDate today = LocalDate.now(clock);
        SessionCalendar.Scope shown = scope == null ? SessionCalendar.usual(actor) : scope;
        boolean whole = week != null;
        LocalDate chosen = near(whole ? week : day, today);
        LocalDate first = whole ? chosen.with(DayOfWeek.MONDAY) : chosen;
        int days = whole ? WEEK : 1;
        Map<LocalDate, List<SessionView>> sessions =
                calendar.days(shown, first, first.plusDays(days - 1), actor).stream()
                        .map(SessionView::of)
                        .collect(groupingBy(line -> line.at().toLocalDate(), TreeMap::new, toList()));
        model.addAttribute(
                "days",
                IntStream.range(0, days)
                        .mapToObj(first::plusDays)
                        .map(one -> new DayView(
                                one,
                                one.equals(today),
                                working.isWorkingDay(one),
                                sessions.getOrDefault(one, List.of())))
                        .toList());
        model.addAttribute("whole", whole);
        model.addAttribute("first", first);
        model.addAttribute("last", first.plusDays(days - 1));
        model.addAttribute("today", today);
        model.addAttribute("back", first.minusDays(days));
        model.addAttribute("on", first.plusDays(days));
        model.addAttribute("scope", shown);
        model.addAttribute(
                "count", sessions.values().stream().mapToInt(List::size).sum());
        return "mediation/sessions";
    }

    /** Nobody has sessions in another century. */
    private static LocalDate near(@Nullable LocalDate asked, LocalDate today) {
        return asked == null || Math.abs(asked.getYear() - today.getYear()) > MOST_YEARS ? today : asked;
    }

    @GetMapping("/sessions.ics")
    ResponseEntity<String> feed() {
        return CalendarFile.of(calendar.feed(current.get()));
    }

    @GetMapping("/disputes/{no}/sessions/{session}.ics")
    ResponseEntity<String> one(@PathVariable String no, @PathVariable long session) {
        return CalendarFile.of(calendar.entry(no, session, current.get()));
    }
}
