package org.hemei.platform.clock;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.platform.CityTime;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClockPage {

    private static final int TIMERS = 10;
    private static final List<String> SPANS = List.of("P1D", "P3D", "P1M");

    private final DemoClock demo;
    private final MessageSource messages;

    DemoClockPage(DemoClock demo, MessageSource messages) {
        this.demo = demo;
        this.messages = messages;
    }

    record Row(String process, String element, @Nullable String caseNo, OffsetDateTime due) {}

    record Result(int fired, int failed) {}

    /** What the last step came to is part of the address it leads to, so that it is told again when asked twice. */
    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable Integer fired,
            @RequestParam(required = false) @Nullable Integer failed,
            Locale language) {
        ModelAndView page = page(new Leap(null, null), Map.of(), language);
        page.addObject("result", fired == null || failed == null ? null : new Result(fired, failed));
        return page;
    }

    @PostMapping
    Object step(
            @RequestParam(required = false) @Nullable String advance,
            @RequestParam(required = false) @Nullable String to,
            Locale language) {
        Leap leap = new Leap(advance, to);
        try {
            DemoClock.Step step = demo.step(leap::target);
            return "redirect:/demo/clock?fired=" + step.fired() + "&failed=" + step.failed();
        } catch (InvalidInput invalid) {
            ModelAndView page = page(leap, byField(invalid, language), language);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(Leap typed, Map<String, String> errors, Locale language) {
        ModelAndView page = new ModelAndView("platform/clock");
        page.addObject("spans", SPANS);
        page.addObject("to", typed.to());
        page.addObject("errors", errors);
        page.addObject("idempotency", UUID.randomUUID().toString());
        page.addObject(
                "timers",
                demo.next(TIMERS, language).stream()
                        .map(timer ->
                                new Row(timer.process(), timer.element(), timer.caseNo(), CityTime.at(timer.due())))
                        .toList());
        return page;
    }

    private Map<String, String> byField(InvalidInput invalid, Locale language) {
        Map<String, String> told = new LinkedHashMap<>();
        invalid.errors().forEach(error -> told.put(error.field(), messages.getMessage(error.message(), language)));
        return told;
    }
}
