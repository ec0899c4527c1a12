package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.voting.count.CountRounds;
import org.hemei.voting.count.CountedRoom;
import org.hemei.voting.count.Unsealed;
import org.hemei.voting.count.Unsealing;
import org.hemei.voting.count.UnsealingRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 启封核对: whose certain ballots are, opened by two people together. */
@Controller
@RequestMapping({"/elections/{no}/unsealings", "/votes/{no}/unsealings"})
class UnsealingPage {

    private final CountedRooms rooms;
    private final CountRounds rounds;
    private final Unsealing unsealing;
    private final CurrentActor current;
    private final FieldMessages errors;

    UnsealingPage(
            CountedRooms rooms, CountRounds rounds, Unsealing unsealing, CurrentActor current, FieldMessages errors) {
        this.rooms = rooms;
        this.rounds = rounds;
        this.unsealing = unsealing;
        this.current = current;
        this.errors = errors;
    }

    record Line(UnsealingRequest request, OffsetDateTime at, boolean approvable, boolean openable) {}

    @GetMapping
    ModelAndView list(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable Integer round,
            Locale language) {
        return page(rooms.of(request), no, round, Map.of(), Map.of(), List.of(), HttpStatus.OK, language);
    }

    @PostMapping
    Object request(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Actor actor = current.get();
        CountedRoom room = rooms.of(request);
        try {
            String countNo = rounds.countNo(room, no, round, actor);
            unsealing.request(countNo, typed.get("ballots"), typed.get("reason"), actor);
            return back(room, no, round);
        } catch (InvalidInput invalid) {
            Map<String, String> wrong = errors.byField(invalid, language);
            return page(room, no, round, wrong, typed, List.of(), HttpStatus.BAD_REQUEST, language);
        }
    }

    /** What is opened is shown in this one answer and nowhere else. */
    @PostMapping("/{id}")
    Object decide(
            HttpServletRequest request,
            @PathVariable String no,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam(defaultValue = "approve") String action,
            Locale language) {
        Actor actor = current.get();
        CountedRoom room = rooms.of(request);
        String countNo = rounds.countNo(room, no, round, actor);
        if (action.equals("open")) {
            List<Unsealed> opened = unsealing.open(countNo, id, actor);
            return page(room, no, round, Map.of(), Map.of(), opened, HttpStatus.OK, language);
        }
        unsealing.approve(countNo, id, actor);
        return back(room, no, round);
    }

    /** Whoever reloads an answer comes back to the list. */
    @GetMapping("/{id}")
    String again(HttpServletRequest request, @PathVariable String no, @PathVariable long id) {
        return back(rooms.of(request), no, null);
    }

    private static String back(CountedRoom room, String no, @Nullable Integer round) {
        return "redirect:" + room.path() + "/" + no + "/unsealings" + (round == null ? "" : "?round=" + round);
    }

    private ModelAndView page(
            CountedRoom room,
            String no,
            @Nullable Integer round,
            Map<String, String> wrong,
            Map<String, String> typed,
            List<Unsealed> opened,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        String countNo = rounds.countNo(room, no, round, actor);
        boolean decides = !actor.has(Role.AUDITOR);
        ModelAndView page = new ModelAndView("voting/unsealings");
        page.setStatus(status);
        page.addObject("base", room.path());
        page.addObject("all", errors.told(room.name(), language));
        page.addObject("no", no);
        page.addObject("round", round);
        page.addObject("countNo", countNo);
        page.addObject(
                "lines",
                unsealing.of(countNo, actor).stream()
                        .map(request -> line(request, decides, actor))
                        .toList());
        page.addObject("opened", opened);
        page.addObject("asks", decides && actor.has(Role.SUPERVISOR));
        page.addObject("typed", typed);
        page.addObject("errors", wrong);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }

    private static Line line(UnsealingRequest request, boolean decides, Actor actor) {
        boolean own = request.requestedBy().equals(actor.username());
        return new Line(
                request,
                CityTime.at(request.requestedAt()),
                decides && !own && request.state() == UnsealingRequest.State.REQUESTED,
                decides && own && request.state() == UnsealingRequest.State.APPROVED);
    }
}
