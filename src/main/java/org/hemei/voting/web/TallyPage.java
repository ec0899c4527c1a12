package org.hemei.voting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.rulebook.Rulebook;
import org.hemei.voting.Matter;
import org.hemei.voting.NonResponse;
import org.hemei.voting.web.TallyQuestion.Answered;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The count for everybody. Totals stand in the address, so that a result can be passed on as a link; a roll names people
 * and is sent as a form.
 */
@Controller
class TallyPage {

    private static final int MOST_LINES_TOLD = 20;
    private static final String ROWS = "rows";

    private final Rulebook rulebook;
    private final MessageSource messages;

    TallyPage(Rulebook rulebook, MessageSource messages) {
        this.rulebook = rulebook;
        this.messages = messages;
    }

    /** What is wrong with what was typed: by input, and by line of the roll. */
    private record Mistakes(Map<String, String> byInput, List<String> byLine) {

        static final Mistakes NONE = new Mistakes(Map.of(), List.of());
    }

    private record LineMistake(int line, String message) {}

    /** Nothing is counted before the totals are given, or an example is asked for. */
    @GetMapping("/tally")
    ModelAndView ask(
            @ModelAttribute("form") TypedTally typed,
            @RequestParam(required = false) @Nullable Example example,
            @RequestParam(required = false) @Nullable String totalArea,
            Locale language) {
        if (example != null) {
            return counted(TypedTally.example(say("voting.example." + example + ".rows", language)), language);
        }
        return totalArea == null || typed.isByUnits()
                ? page(typed, null, Mistakes.NONE, language)
                : counted(typed, language);
    }

    @PostMapping("/tally")
    ModelAndView count(@ModelAttribute("form") TypedTally typed, Locale language) {
        return counted(typed, language);
    }

    private ModelAndView counted(TypedTally typed, Locale language) {
        if (!typed.isByUnits()) {
            try {
                return page(typed, typed.askedByTotals().answered(), Mistakes.NONE, language);
            } catch (InvalidInput invalid) {
                return page(typed, null, inTotals(invalid, language), language);
            }
        }
        TypedRoll roll = TypedRoll.of(typed.rows());
        TallyQuestion asked = typed.askedByUnits(roll);
        if (asked.isTooLarge()) {
            String tooMany = say("voting.tally.tooMany", language, Integer.toString(TallyQuestion.MOST_UNITS));
            return page(typed, null, new Mistakes(Map.of(ROWS, tooMany), List.of()), language);
        }
        try {
            Answered answered = asked.answered();
            Mistakes mistakes = inRoll(List.of(), roll, language);
            return page(typed, mistakes.byInput().isEmpty() ? answered : null, mistakes, language);
        } catch (InvalidInput invalid) {
            return page(typed, null, inRoll(invalid.errors(), roll, language), language);
        }
    }

    /** Inputs have no dots in their names: {@code total.area} is {@code totalArea}. */
    private Mistakes inTotals(InvalidInput invalid, Locale language) {
        Map<String, String> errors = new LinkedHashMap<>();
        invalid.errors()
                .forEach(error -> errors.putIfAbsent(
                        error.field().replace(".area", "Area").replace(".count", "Count"),
                        messages.getMessage(error.message(), language)));
        return new Mistakes(errors, List.of());
    }

    private Mistakes inRoll(List<FieldError> found, TypedRoll roll, Locale language) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<LineMistake> lines = new ArrayList<>();
        String crowded = say("voting.tally.crowded", language);
        roll.crowdedLines().forEach(line -> lines.add(new LineMistake(line, crowded)));
        for (FieldError error : found) {
            if (TypedRoll.isToldOfItsUnit(error)) {
                continue;
            }
            Integer line = roll.line(error);
            String message = messages.getMessage(error.message(), language);
            if (line != null) {
                lines.add(new LineMistake(line, message));
            } else if (!error.field().equals("units")) {
                errors.putIfAbsent(error.field(), message);
            } else if (lines.isEmpty()) {
                errors.put(ROWS, message);
            }
        }
        if (!lines.isEmpty()) {
            errors.put(ROWS, say("voting.tally.lines", language, Integer.toString(lines.size())));
        }
        return new Mistakes(
                errors,
                lines.stream()
                        .sorted(Comparator.comparing(LineMistake::line))
                        .limit(MOST_LINES_TOLD)
                        .map(mistake ->
                                say("voting.tally.line", language, Integer.toString(mistake.line), mistake.message))
                        .toList());
    }

    private ModelAndView page(TypedTally typed, @Nullable Answered answered, Mistakes mistakes, Locale language) {
        int smallest = rulebook.current().number("voting.smallestGroup");
        ModelAndView page = new ModelAndView("voting/tally");
        page.setStatus(mistakes.byInput().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        page.addObject("form", typed);
        page.addObject("byUnits", typed.isByUnits());
        page.addObject("result", answered == null ? null : TallyView.of(answered, smallest, messages, language));
        page.addObject("errors", mistakes.byInput());
        page.addObject("lines", mistakes.byLine());
        page.addObject("matters", Matter.values());
        page.addObject("nonResponses", NonResponse.values());
        page.addObject("examples", Example.values());
        return page;
    }

    private String say(String message, Locale language, Object... args) {
        return messages.getMessage(message, args, language);
    }
}
