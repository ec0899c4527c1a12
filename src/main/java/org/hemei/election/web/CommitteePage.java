package org.hemei.election.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hemei.election.CommitteeFile;
import org.hemei.election.CommitteeMeetings;
import org.hemei.election.CommitteeRecords;
import org.hemei.election.CommitteeRegistration;
import org.hemei.election.EndingForm;
import org.hemei.election.MembershipEnding;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.Seat;
import org.hemei.tasks.Due;
import org.hemei.tasks.TaskRow;
import org.hemei.tasks.TaskRows;
import org.hemei.tasks.Worklist;
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

/** The committee of a compound: who is on it, who has left, what is being done about it. */
@Controller
@RequestMapping("/committees/{compound}")
class CommitteePage {

    /** As many as any committee has seats and alternates. */
    private static final int MOST_LINES = 30;

    private final CommitteeRecords records;
    private final MembershipEnding ending;
    private final CommitteeMeetings meetings;
    private final CommitteeRegistration registration;
    private final Worklist worklist;
    private final TaskRows rows;
    private final CurrentActor current;
    private final FieldMessages errors;
    private final MessageSource messages;
    private final Clock clock;

    CommitteePage(
            CommitteeRecords records,
            MembershipEnding ending,
            CommitteeMeetings meetings,
            CommitteeRegistration registration,
            Worklist worklist,
            TaskRows rows,
            CurrentActor current,
            FieldMessages errors,
            MessageSource messages,
            Clock clock) {
        this.records = records;
        this.ending = ending;
        this.meetings = meetings;
        this.registration = registration;
        this.worklist = worklist;
        this.rows = rows;
        this.current = current;
        this.errors = errors;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param tasks of it that this reader sees; {@code due} of the handover, as long as it is owed */
    record DepartureView(
            CommitteeFile.Departure departure,
            List<TaskRow> tasks,
            List<String> reasons,
            @Nullable Due due,
            String handoverSource,
            List<ElectionViews.Event> history) {}

    @GetMapping
    ModelAndView open(
            @PathVariable String compound, @RequestParam(required = false) @Nullable String done, Locale language) {
        ModelAndView page = page(compound, Map.of(), Map.of(), HttpStatus.OK, language);
        page.addObject("notice", done != null ? messages.getMessage("election.notice.done", null, language) : null);
        return page;
    }

    /** Whoever reloads after a rejected form comes back to the committee. */
    @GetMapping({"/{action:endings|chair|meetings|members}", "/meetings/{meeting}/strike"})
    String back(@PathVariable String compound) {
        return "redirect:/committees/" + compound;
    }

    @PostMapping("/endings")
    Object end(@PathVariable String compound, @RequestParam Map<String, String> typed, Locale language) {
        EndingForm form = new EndingForm(
                typed.get("member"), typed.get("reason"), typed.get("occurredOn"), typed.get("evidence"));
        try {
            ending.record(compound, form, current.get());
            return "redirect:/committees/" + compound + "?done";
        } catch (InvalidInput invalid) {
            return rejected(compound, "ending-", invalid, typed, language);
        }
    }

    @PostMapping("/chair")
    Object chair(@PathVariable String compound, @RequestParam Map<String, String> typed, Locale language) {
        try {
            ending.recordChair(compound, typed.get("chair"), typed.get("metOn"), current.get());
            return "redirect:/committees/" + compound + "?done";
        } catch (InvalidInput invalid) {
            return rejected(compound, "chair-", invalid, typed, language);
        }
    }

    @PostMapping("/meetings")
    Object meeting(@PathVariable String compound, @RequestParam Map<String, String> typed, Locale language) {
        try {
            meetings.record(compound, typed.get("metOn"), typed.get("subject"), current.get());
            return "redirect:/committees/" + compound + "?done";
        } catch (InvalidInput invalid) {
            return rejected(compound, "meeting-", invalid, typed, language);
        }
    }

    @PostMapping("/meetings/{meeting}/strike")
    Object strike(
            @PathVariable String compound,
            @PathVariable long meeting,
            @RequestParam Map<String, String> typed,
            Locale language) {
        try {
            meetings.strike(compound, meeting, typed.get("reason"), current.get());
            return "redirect:/committees/" + compound + "?done";
        } catch (InvalidInput invalid) {
            return rejected(compound, "strike-" + meeting + "-", invalid, typed, language);
        }
    }

    @PostMapping("/members")
    Object members(@PathVariable String compound, @RequestParam Map<String, String> typed, Locale language) {
        List<CommitteeRegistration.Line> lines = IntStream.range(0, MOST_LINES)
                .mapToObj(at -> new CommitteeRegistration.Line(
                        typed.get("name" + at), typed.get("unit" + at), typed.get("seat" + at)))
                .toList();
        try {
            registration.register(compound, lines, typed.get("evidence"), current.get());
            return "redirect:/committees/" + compound + "?done";
        } catch (InvalidInput invalid) {
            return rejected(compound, "members-", invalid, typed, language);
        }
    }

    private ModelAndView rejected(
            String compound, String prefix, InvalidInput invalid, Map<String, String> typed, Locale language) {
        Map<String, String> told = errors.byField(invalid, prefix, language);
        return page(compound, told, typed, HttpStatus.BAD_REQUEST, language);
    }

    private ModelAndView page(
            String compound, Map<String, String> wrong, Map<String, String> typed, HttpStatus status, Locale language) {
        Actor actor = current.get();
        CommitteeFile file = records.open(compound, actor);
        ModelAndView page = new ModelAndView("election/committee");
        page.setStatus(status);
        page.addObject("file", file);
        page.addObject("wayTold", told(file.wayTold(), language));
        page.addObject(
                "departures",
                file.departures().stream()
                        .map(departure -> view(departure, actor, language))
                        .toList());
        page.addObject("reasons", MembershipEnding.REASONS);
        page.addObject("seats", Seat.values());
        page.addObject("alternates", CommitteeRegistration.ALTERNATES);
        page.addObject("errors", wrong);
        page.addObject("typed", typed);
        page.addObject("today", CityTime.day(clock.instant()).toString());
        page.addObject("idempotency", UUID.randomUUID().toString());
        page.addObject("notice", null);
        return page;
    }

    private DepartureView view(CommitteeFile.Departure departure, Actor actor, Locale language) {
        boolean owed = departure.handoverDue() != null && departure.handedOverOn() == null;
        return new DepartureView(
                departure,
                departure.endedAt() != null
                        ? List.of()
                        : worklist.openOf(departure.vacancyNo(), actor).stream()
                                .map(line -> rows.row(line, actor, language))
                                .toList(),
                told(departure.reasons(), language),
                owed ? Due.of(CityTime.endOf(departure.handoverDue()), clock.instant()) : null,
                language.getLanguage().equals("zh")
                        ? departure.handoverRule().source().zh()
                        : departure.handoverRule().source().en(),
                departure.history().stream()
                        .map(entry -> new ElectionViews.Event(
                                CityTime.at(entry.at()), messages.getMessage(entry.what(), language), entry.who()))
                        .toList());
    }

    private List<String> told(List<Phrase> phrases, Locale language) {
        return phrases.stream()
                .map(phrase -> messages.getMessage(phrase, language))
                .toList();
    }
}
