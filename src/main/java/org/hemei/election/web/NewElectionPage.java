package org.hemei.election.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.election.Kind;
import org.hemei.election.Opening;
import org.hemei.election.OpeningForm;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens an election. */
@Controller
@RequestMapping("/elections/new")
class NewElectionPage {

    private static final String USUAL_SEATS = "5";

    private final Opening opening;
    private final CurrentActor current;
    private final FieldMessages messages;

    NewElectionPage(Opening opening, CurrentActor current, FieldMessages messages) {
        this.opening = opening;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView empty(
            @RequestParam(required = false) @Nullable String compound,
            @RequestParam(required = false) @Nullable String kind) {
        return page(new OpeningForm(compound, kind, USUAL_SEATS), Map.of(), fresh(), HttpStatus.OK);
    }

    @PostMapping
    Object submit(
            @RequestParam(required = false) @Nullable String compound,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String seats,
            @RequestParam(name = "_idempotency", required = false) @Nullable String key,
            Locale language) {
        OpeningForm form = new OpeningForm(compound, kind, seats);
        try {
            return "redirect:/elections/" + opening.open(form, current.get()) + "?opened";
        } catch (InvalidInput invalid) {
            Map<String, String> errors = messages.byField(invalid, language);
            return page(form, errors, key == null ? fresh() : key, HttpStatus.BAD_REQUEST);
        }
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private ModelAndView page(OpeningForm form, Map<String, String> errors, String key, HttpStatus status) {
        ModelAndView page = new ModelAndView("election/new");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("kinds", Kind.values());
        page.addObject("compounds", opening.openable(current.get()));
        page.addObject("idempotency", key);
        return page;
    }
}
