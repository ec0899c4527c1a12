package org.hemei.election.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.election.ElectionRecounts;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
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
@RequestMapping("/elections/{no}/unsealings")
class UnsealingPage {

    private final ElectionRecounts elections;
    private final Unsealing unsealing;
    private final CurrentActor current;
    private final FieldMessages errors;

    UnsealingPage(ElectionRecounts elections, Unsealing unsealing, CurrentActor current, FieldMessages errors) {
        this.elections = elections;
        this.unsealing = unsealing;
        this.current = current;
        this.errors = errors;
    }

    record Line(UnsealingRequest request, OffsetDateTime at, boolean approvable, boolean openable) {}

    @GetMapping
    ModelAndView list(@PathVariable String no, @RequestParam(required = false) @Nullable Integer round) {
        return page(no, round, Map.of(), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping
    Object request(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Actor actor = current.get();
        try {
            unsealing.request(elections.countNo(no, round, actor), typed.get("ballots"), typed.get("reason"), actor);
            return back(no, round);
        } catch (InvalidInput invalid) {
            return page(no, round, errors.byField(invalid, language), typed, List.of(), HttpStatus.BAD_REQUEST);
        }
    }

    /** What is opened is shown in this one answer and nowhere else. */
    @PostMapping("/{id}")
    Object decide(
            @PathVariable String no,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam(defaultValue = "approve") String action) {
        Actor actor = current.get();
        String countNo = elections.countNo(no, round, actor);
        if (action.equals("open")) {
            List<Unsealed> opened = unsealing.open(countNo, id, actor);
            return page(no, round, Map.of(), Map.of(), opened, HttpStatus.OK);
        }
        unsealing.approve(countNo, id, actor);
        return back(no, round);
    }

    /** Whoever reloads an answer comes back to the list. */
    @GetMapping("/{id}")
    String again(@PathVariable String no, @PathVariable long id) {
        return back(no, null);
    }

    private static String back(String no, @Nullable Integer round) {
        return "redirect:/elections/" + no + "/unsealings" + (round == null ? "" : "?round=" + round);
    }

    private ModelAndView page(
            String no,
            @Nullable Integer round,
            Map<String, String> wrong,
            Map<String, String> typed,
            List<Unsealed> opened,
            HttpStatus status) {
        Actor actor = current.get();
        String countNo = elections.countNo(no, round, actor);
        boolean decides = !actor.has(Role.AUDITOR);
        ModelAndView page = new ModelAndView("election/unsealings");
        page.setStatus(status);
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
