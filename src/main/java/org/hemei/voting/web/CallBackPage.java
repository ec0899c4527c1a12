package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.voting.count.CallBack;
import org.hemei.voting.count.CallBackCorrections;
import org.hemei.voting.count.CallBackFile;
import org.hemei.voting.count.CallBacks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 电话回访抽查: whether the ballots of a vote or an election are their owners', before anybody signs for them. */
@Controller
@RequestMapping({"/votes/{no}/call-backs", "/elections/{no}/call-backs"})
class CallBackPage {

    private final CountedRooms rooms;
    private final CallBacks callBacks;
    private final CallBackCorrections corrections;
    private final CurrentActor current;
    private final FieldMessages messages;
    private final Clock clock;

    CallBackPage(
            CountedRooms rooms,
            CallBacks callBacks,
            CallBackCorrections corrections,
            CurrentActor current,
            FieldMessages messages,
            Clock clock) {
        this.rooms = rooms;
        this.callBacks = callBacks;
        this.corrections = corrections;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /** A unit as its line shows it; {@code tries} are when nobody answered. */
    record Line(CallBackFile.Line line, List<OffsetDateTime> tries) {

        static Line of(CallBackFile.Line line) {
            return new Line(
                    line,
                    line.callBack().tries().stream()
                            .map(each -> CityTime.at(each.at()))
                            .toList());
        }
    }

    @GetMapping
    ModelAndView list(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String done,
            Locale language) {
        CountedCase found = CountedCase.of(request, rooms, no, current.get());
        ModelAndView page = page(found, Map.of(), Map.of(), HttpStatus.OK, language);
        page.addObject("notice", done == null ? null : "voting.done");
        return page;
    }

    @PostMapping
    Object work(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "") String action,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Actor actor = current.get();
        CountedCase found = CountedCase.of(request, rooms, no, actor);
        String countNo = found.count().countNo();
        try {
            switch (action) {
                case "confirm" -> callBacks.confirm(countNo, number, actor);
                case "deny" -> callBacks.deny(countNo, number, actor);
                case "missed" -> callBacks.missed(countNo, number, typed.get("at"), actor);
                case "stands" -> callBacks.decide(countNo, number, CallBack.Finding.STANDS, typed.get("reason"), actor);
                case "setAside" ->
                    callBacks.decide(countNo, number, CallBack.Finding.SET_ASIDE, typed.get("reason"), actor);
                case "correct" -> corrections.correct(countNo, number, typed.get("to"), typed.get("because"), actor);
                default -> throw new NotFound("answer " + action);
            }
            return "redirect:" + found.path() + "/call-backs?done";
        } catch (InvalidInput invalid) {
            Map<String, String> wrong = messages.byField(invalid, number + "-", language);
            return page(found, wrong, typed, HttpStatus.BAD_REQUEST, language);
        }
    }

    private ModelAndView page(
            CountedCase found,
            Map<String, String> wrong,
            Map<String, String> typed,
            HttpStatus status,
            Locale language) {
        CallBackFile file = callBacks.open(found.count(), current.get());
        ModelAndView page = new ModelAndView("voting/call-backs");
        page.setStatus(status);
        found.describe(page, messages, language);
        page.addObject("file", file);
        page.addObject("lines", file.lines().stream().map(Line::of).toList());
        page.addObject("missing", messages.told(callBacks.missing(found.count().countNo()), language));
        page.addObject(
                "calledAt",
                CityTime.at(clock.instant())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        page.addObject("errors", wrong);
        page.addObject("typed", typed);
        page.addObject("notice", null);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
