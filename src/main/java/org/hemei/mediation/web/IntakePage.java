package org.hemei.mediation.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hemei.mediation.Category;
import org.hemei.mediation.Intake;
import org.hemei.mediation.PartyKind;
import org.hemei.mediation.PartyRole;
import org.hemei.mediation.Source;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Reception at the counter; parties are added and removed by the server, so that the page works without script. */
@Controller
@RequestMapping("/disputes/new")
class IntakePage {

    private static final Predicate<String> PARTY_FIELD = Pattern.compile(
                    "parties\\[\\d{1,2}]\\.(role|name|kind|phone|email)")
            .asMatchPredicate();
    private static final String ADD = "addParty";
    private static final String REMOVE = "removeParty-";

    private final Intake intake;
    private final Offices offices;
    private final CurrentActor current;
    private final FieldMessages messages;

    IntakePage(Intake intake, Offices offices, CurrentActor current, FieldMessages messages) {
        this.intake = intake;
        this.offices = offices;
        this.current = current;
        this.messages = messages;
    }

    record CompoundChoice(String code, String name, String community) {}

    /** The binder takes any name apart that a request sends; it gets to see only those that this page has. */
    @InitBinder
    void ownFields(WebDataBinder binder, WebRequest request) {
        request.getParameterNames().forEachRemaining(name -> {
            if (name.startsWith("parties") && !PARTY_FIELD.test(name)) {
                throw new InvalidInput(
                        "parties", FieldError.Code.UNKNOWN, Phrase.of("platform.field.UNKNOWN", "parties"));
            }
        });
        binder.setDeclarativeBinding(true);
    }

    @GetMapping
    ModelAndView empty() {
        return page(TypedDispute.empty(), Map.of(), freshKey(), null, HttpStatus.OK);
    }

    @PostMapping
    Object submit(
            @ModelAttribute TypedDispute form,
            @RequestParam(defaultValue = "register") String action,
            @RequestParam(name = "_idempotency", required = false) @Nullable String key,
            Locale language) {
        if (action.equals(ADD)) {
            TypedDispute longer = form.withParty();
            String focus = "parties-" + (longer.parties().size() - 1) + "-role";
            return page(longer, Map.of(), freshKey(), focus, HttpStatus.OK);
        }
        if (action.startsWith(REMOVE)) {
            return page(
                    form.without(action.substring(REMOVE.length())), Map.of(), freshKey(), "parties", HttpStatus.OK);
        }
        try {
            String caseNo = intake.register(form.asIntake(), current.get());
            return "redirect:/disputes/" + caseNo + "?registered";
        } catch (InvalidInput invalid) {
            String sameKey = key == null ? freshKey() : key;
            return page(form, messages.byField(invalid, language), sameKey, null, HttpStatus.BAD_REQUEST);
        }
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }

    private ModelAndView page(
            TypedDispute form, Map<String, String> errors, String key, @Nullable String focus, HttpStatus status) {
        ModelAndView page = new ModelAndView("mediation/new");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("categories", Category.values());
        page.addObject("sources", Source.values());
        page.addObject("roles", PartyRole.values());
        page.addObject("kinds", PartyKind.values());
        page.addObject("compounds", compounds());
        page.addObject("idempotency", key);
        page.addObject("focus", focus);
        return page;
    }

    private List<CompoundChoice> compounds() {
        Map<String, String> communities = offices.chain().stream().collect(toMap(Office::code, Office::name));
        return intake.registrable(current.get()).stream()
                .map(compound -> new CompoundChoice(
                        compound.code(), compound.name(), communities.getOrDefault(compound.community(), "")))
                .toList();
    }
}
