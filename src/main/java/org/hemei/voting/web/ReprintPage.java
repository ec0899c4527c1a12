package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.voting.papers.BallotPrints;
import org.hemei.voting.papers.PaperCase;
import org.hemei.voting.papers.PaperRoom;
import org.hemei.voting.papers.Reprint;
import org.hemei.voting.papers.Reprints;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 换发选票: ballots that are printed in place of others, by two people together. */
@Controller
@RequestMapping({"/elections/{no}/reprints", "/votes/{no}/reprints"})
class ReprintPage {

    private final CountedRooms counted;
    private final PaperRooms rooms;
    private final Reprints reprints;
    private final BallotPrints ballots;
    private final CurrentActor current;
    private final FieldMessages errors;

    ReprintPage(
            CountedRooms counted,
            PaperRooms rooms,
            Reprints reprints,
            BallotPrints ballots,
            CurrentActor current,
            FieldMessages errors) {
        this.counted = counted;
        this.rooms = rooms;
        this.reprints = reprints;
        this.ballots = ballots;
        this.current = current;
        this.errors = errors;
    }

    /** One request, and what this reader may do with it. */
    record Line(Reprint request, OffsetDateTime at, boolean approvable, boolean printable) {}

    @GetMapping
    ModelAndView list(HttpServletRequest request, @PathVariable String no, Locale language) {
        return page(request, no, Map.of(), Map.of(), HttpStatus.OK, language);
    }

    @PostMapping
    Object ask(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Actor actor = current.get();
        try {
            reprints.ask(rooms.of(request).papersOf(no, actor), typed.get("ballots"), typed.get("reason"), actor);
            return again(request, no);
        } catch (InvalidInput invalid) {
            Map<String, String> wrong = errors.byField(invalid, language);
            return page(request, no, wrong, typed, HttpStatus.BAD_REQUEST, language);
        }
    }

    @PostMapping("/{id}")
    String approve(HttpServletRequest request, @PathVariable String no, @PathVariable long id) {
        Actor actor = current.get();
        reprints.approve(rooms.of(request).papersOf(no, actor), id, actor);
        return again(request, no);
    }

    /** The receipts are in this one answer and nowhere else. */
    @PostMapping("/{id}/ballots.pdf")
    Object print(HttpServletRequest request, @PathVariable String no, @PathVariable long id) {
        Actor actor = current.get();
        return VotingDocuments.pdf(ballots.reprint(rooms.of(request).papersOf(no, actor), id, actor));
    }

    /** Whoever reloads an answer comes back to the list. */
    @GetMapping({"/{id}", "/{id}/ballots.pdf"})
    String back(HttpServletRequest request, @PathVariable String no) {
        return again(request, no);
    }

    private String again(HttpServletRequest request, String no) {
        return "redirect:" + rooms.of(request).path() + "/" + no + "/reprints";
    }

    private ModelAndView page(
            HttpServletRequest request,
            String no,
            Map<String, String> wrong,
            Map<String, String> typed,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        PaperRoom room = rooms.of(request);
        PaperCase of = room.papersOf(no, actor);
        boolean decides = !actor.has(Role.AUDITOR);
        ModelAndView page = new ModelAndView("voting/reprints");
        page.setStatus(status);
        page.addObject("base", room.path());
        page.addObject("all", errors.told(counted.of(request).name(), language));
        page.addObject("no", no);
        page.addObject(
                "lines",
                reprints.of(of).stream().map(one -> line(one, decides, actor)).toList());
        page.addObject("asks", of.supervised());
        page.addObject("typed", typed);
        page.addObject("errors", wrong);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }

    private static Line line(Reprint reprint, boolean decides, Actor actor) {
        boolean own = reprint.requestedBy().equals(actor.username());
        return new Line(
                reprint,
                CityTime.at(reprint.requestedAt()),
                decides && !own && reprint.state() == Reprint.State.REQUESTED,
                decides && own && reprint.state() == Reprint.State.APPROVED);
    }
}
