package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.registry.UnitStatus;
import org.hemei.voting.count.BallotCounts;
import org.hemei.voting.count.CountedRoom;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.AmendmentFile;
import org.hemei.voting.roll.RollAmendments;
import org.hemei.voting.roll.UnitForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 名册修订: what two people change of a frozen roll, and what follows from it for the ballots. */
@Controller
@RequestMapping({"/votes/{no}/amendments", "/elections/{no}/amendments"})
class AmendmentPage {

    private final CountedRooms rooms;
    private final RollAmendments amendments;
    private final BallotCounts counts;
    private final CurrentActor current;
    private final FieldMessages messages;

    AmendmentPage(
            CountedRooms rooms,
            RollAmendments amendments,
            BallotCounts counts,
            CurrentActor current,
            FieldMessages messages) {
        this.rooms = rooms;
        this.amendments = amendments;
        this.counts = counts;
        this.current = current;
        this.messages = messages;
    }

    /** An amendment with the time as it is shown. */
    record Line(AmendmentFile.Line amendment, OffsetDateTime at) {}

    @GetMapping
    ModelAndView list(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String done,
            Locale language) {
        ModelAndView page = page(room(request, no), no, Map.of(), Map.of(), HttpStatus.OK, language);
        page.addObject("notice", done == null ? null : "voting.done");
        return page;
    }

    /** A unit as it is to be, or to be struck off where the form says so. */
    @PostMapping
    Object propose(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam Map<String, String> typed,
            Locale language) {
        CountedRoom room = room(request, no);
        boolean strikesOff = "strikeOff".equals(typed.get("action"));
        try {
            UnitForm form = new UnitForm(
                    typed.get("building"),
                    typed.get("unit"),
                    typed.get("area"),
                    typed.get("owners"),
                    typed.get("status"));
            if (strikesOff) {
                amendments.propose(no, typed.getOrDefault("unit", ""), null, typed.get("reason"), current.get());
            } else {
                amendments.propose(no, form, typed.get("kind"), typed.get("reason"), current.get());
            }
            return done(room, no);
        } catch (InvalidInput invalid) {
            Map<String, String> wrong = messages.byField(invalid, strikesOff ? "off-" : "", language);
            return page(room, no, wrong, typed, HttpStatus.BAD_REQUEST, language);
        }
    }

    @PostMapping("/{number}")
    Object decide(
            HttpServletRequest request,
            @PathVariable String no,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Locale language) {
        CountedRoom room = room(request, no);
        try {
            switch (typed.getOrDefault("action", "")) {
                case "sign" -> amendments.sign(no, number, current.get());
                case "drop" -> amendments.drop(no, number, typed.get("reason"), current.get());
                default -> throw new NotFound("decision on amendment " + number);
            }
            return done(room, no);
        } catch (InvalidInput invalid) {
            Map<String, String> sent = Map.of("dropped", "" + number, "reason", typed.getOrDefault("reason", ""));
            return page(
                    room,
                    no,
                    messages.byField(invalid, number + "-", language),
                    sent,
                    HttpStatus.BAD_REQUEST,
                    language);
        }
    }

    /** Whoever reloads a rejected form comes back to the list. */
    @GetMapping("/{number}")
    String back(HttpServletRequest request, @PathVariable String no, @PathVariable int number) {
        CountedRoom room = room(request, no);
        return "redirect:" + room.path() + "/" + no + "/amendments";
    }

    private static String done(CountedRoom room, String no) {
        return "redirect:" + room.path() + "/" + no + "/amendments?done";
    }

    /**
     * @throws NotFound where this person may not know of the case
     * @throws Conflict before its roll is frozen
     */
    private CountedRoom room(HttpServletRequest request, String no) {
        CountedRoom room = rooms.of(request);
        room.compoundOf(no, current.get());
        amendments.requireFrozen(no);
        return room;
    }

    private ModelAndView page(
            CountedRoom room,
            String no,
            Map<String, String> wrong,
            Map<String, String> typed,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        AmendmentFile file = amendments.open(no, actor);
        VoteCount count = room.countOf(no, actor).orElse(null);
        ModelAndView page = new ModelAndView("voting/amendments");
        page.setStatus(status);
        page.addObject("base", room.path());
        page.addObject("all", messages.told(room.name(), language));
        page.addObject("no", no);
        page.addObject("keeping", file.keeping());
        page.addObject(
                "lines",
                file.lines().stream()
                        .map(line -> new Line(line, CityTime.at(line.enteredAt())))
                        .toList());
        page.addObject("count", count);
        page.addObject("kinds", RollAmendments.Kind.values());
        page.addObject("statuses", UnitStatus.values());
        page.addObject("struckOff", count == null ? List.of() : counts.struckOff(count.countNo()));
        page.addObject(
                "supplements",
                count == null
                        ? List.of()
                        : counts.supplements(count.countNo()).stream().sorted().toList());
        page.addObject("errors", wrong);
        page.addObject("typed", typed);
        page.addObject("notice", null);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
