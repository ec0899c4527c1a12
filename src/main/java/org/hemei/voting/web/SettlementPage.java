package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.voting.count.CountSettlement;
import org.hemei.voting.count.VoteCount;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A third person looks at the papers of a vote or an election that two have read differently. */
@Controller
@RequestMapping({"/votes/{no}/ballots/{batch}", "/elections/{no}/ballots/{batch}"})
class SettlementPage {

    private static final String FIELD = "ballot-";

    private final CountedRooms rooms;
    private final CountSettlement settlement;
    private final CurrentActor current;
    private final FieldMessages messages;

    SettlementPage(CountedRooms rooms, CountSettlement settlement, CurrentActor current, FieldMessages messages) {
        this.rooms = rooms;
        this.settlement = settlement;
        this.current = current;
        this.messages = messages;
    }

    /** The papers of one building, and whose they are. */
    private record Batch(CountedCase counted, String name) {

        VoteCount count() {
            return counted.count();
        }

        String closed() {
            return "redirect:" + counted.path() + "?done";
        }
    }

    @GetMapping
    ModelAndView look(
            HttpServletRequest request, @PathVariable String no, @PathVariable String batch, Locale language) {
        return page(found(request, no, batch), Map.of(), Map.of(), HttpStatus.OK, language);
    }

    @PostMapping
    Object settle(
            HttpServletRequest request,
            @PathVariable String no,
            @PathVariable String batch,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Actor actor = current.get();
        Batch found = found(request, no, batch);
        if ("discard".equals(typed.get("action"))) {
            settlement.discard(found.count().countNo(), batch, actor);
            return found.closed();
        }
        Map<String, Integer> right = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(FIELD) && value.matches("[12]")) {
                right.put(name.substring(FIELD.length()), Integer.valueOf(value));
            }
        });
        try {
            settlement.settle(found.count().countNo(), batch, right, actor);
            return found.closed();
        } catch (InvalidInput invalid) {
            return page(found, typed, messages.byField(invalid, language), HttpStatus.BAD_REQUEST, language);
        }
    }

    private Batch found(HttpServletRequest request, String no, String batch) {
        return new Batch(CountedCase.of(request, rooms, no, current.get()), batch);
    }

    private ModelAndView page(
            Batch batch, Map<String, String> typed, Map<String, String> wrong, HttpStatus status, Locale language) {
        ModelAndView page = new ModelAndView("voting/settlement");
        page.setStatus(status);
        batch.counted().describe(page, messages, language);
        page.addObject("batch", batch.name());
        page.addObject("questions", batch.count().questions());
        page.addObject("differences", settlement.differences(batch.count().countNo(), batch.name(), current.get()));
        page.addObject("typed", typed);
        page.addObject("errors", wrong);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
