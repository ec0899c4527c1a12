package org.hemei.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.calendar.Deadline;
import org.hemei.calendar.Span;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.platform.InvalidInput;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rule;
import org.hemei.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calculator for everybody. What is asked stands in the address, so an answer can be passed on as a link. */
@Controller
class DeadlinePage {

    private final Rulebook rulebook;
    private final WorkingCalendar calendar;
    private final RuleWords words;
    private final Clock clock;

    DeadlinePage(Rulebook rulebook, WorkingCalendar calendar, RuleWords words, Clock clock) {
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    record RuleChoice(String name, String title, String span) {}

    record Topic(String title, List<RuleChoice> rules) {}

    record Day(LocalDate date, String text, String weekday) {}

    /** @param kind what the last day means: {@code AFTER}, {@code PASSED} or {@code BEFORE} */
    record Result(
            String what,
            String span,
            String kind,
            Day start,
            Day due,
            Day safe,
            boolean provisional,
            List<String> steps,
            String source,
            RuleWords.@Nullable Sureness sureness,
            String place,
            boolean textRead) {}

    /** Nothing is computed before a day is given, so that a link may lead here with a rule chosen already. */
    @GetMapping("/deadline")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String roll,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String look,
            Locale language) {
        TypedDeadline typed = TypedDeadline.of(profile, rule, amount, unit, direction, roll, start);
        if (start == null) {
            return page(typed.from(LocalDate.now(clock).toString()), null, Map.of(), language);
        }
        if (look != null) {
            return page(typed, null, Map.of(), language);
        }
        try {
            DeadlineQuestion.Understood asked = typed.asked().understood(rulebook);
            return page(typed.from(asked.start().toString()), result(asked, language), Map.of(), language);
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.errors().forEach(error -> errors.putIfAbsent(error.field(), words.say(error.message(), language)));
            return page(typed, null, errors, language);
        }
    }

    private ModelAndView page(
            TypedDeadline typed, @Nullable Result result, Map<String, String> errors, Locale language) {
        Profile place = rulebook.find(typed.profile()).orElseGet(rulebook::current);
        ModelAndView page = new ModelAndView("rulebook/deadline");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject("form", typed);
        page.addObject("result", result);
        page.addObject("errors", errors);
        page.addObject("profiles", RuleWords.choices(rulebook, language));
        page.addObject("place", place.name());
        page.addObject("topics", topics(place, language));
        page.addObject("units", Span.Unit.values());
        page.addObject("directions", Span.Direction.values());
        page.addObject("most", Span.MAX_AMOUNT);
        return page;
    }

    private List<Topic> topics(Profile profile, Locale language) {
        Map<String, List<RuleChoice>> byTopic = new LinkedHashMap<>();
        for (Rule rule : profile.rules()) {
            byTopic.computeIfAbsent(words.topic(rule.name(), language), topic -> new ArrayList<>())
                    .add(new RuleChoice(rule.name(), rule.title().in(language), words.span(rule.span(), language)));
        }
        return byTopic.entrySet().stream()
                .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                .toList();
    }

    private Result result(DeadlineQuestion.Understood asked, Locale language) {
        Deadline deadline = calendar.deadline(asked.start(), asked.span());
        Span span = asked.span();
        Rule rule = asked.rule();
        String kind = span.direction() == Span.Direction.BEFORE ? "BEFORE" : span.roll() ? "AFTER" : "PASSED";
        return new Result(
                rule == null ? "" : rule.title().in(language),
                words.span(span, language),
                kind,
                day(asked.start(), language),
                day(deadline.due(), language),
                day(deadline.safeDate(), language),
                deadline.provisional(),
                deadline.derivation().stream()
                        .map(step -> words.say(step, language))
                        .toList(),
                rule == null ? "" : rule.source().in(language),
                rule == null ? null : words.sureness(rule.certainty(), language),
                asked.profile().title().in(language),
                asked.profile().textRead());
    }

    private Day day(LocalDate day, Locale language) {
        return new Day(day, words.day(day, language), words.weekday(day, language));
    }
}
