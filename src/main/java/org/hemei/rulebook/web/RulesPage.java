package org.hemei.rulebook.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.InvalidInput;
import org.hemei.rulebook.CaseRules;
import org.hemei.rulebook.Confirmation;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rulebook to read, with what local law changes, and the confirmation of law that was not read. */
@Controller
@RequestMapping("/rules")
class RulesPage {

    private final Rulebook rulebook;
    private final CaseRules caseRules;
    private final RuleRows rows;
    private final RuleWords words;
    private final CurrentActor current;

    RulesPage(Rulebook rulebook, CaseRules caseRules, RuleRows rows, RuleWords words, CurrentActor current) {
        this.rulebook = rulebook;
        this.caseRules = caseRules;
        this.rows = rows;
        this.words = words;
        this.current = current;
    }

    @GetMapping
    ModelAndView read(
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable String confirmed,
            Locale language) {
        Profile shown = profile == null ? rulebook.current() : rulebook.profile(profile);
        ModelAndView page = page(shown, "", Map.of(), UUID.randomUUID().toString(), language);
        page.addObject("confirmed", confirmed != null);
        return page;
    }

    /** @param version the one that was shown, so that nobody confirms what came in between */
    @PostMapping
    Object confirm(
            @RequestParam String profile,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            Locale language) {
        try {
            caseRules.confirm(profile, version, reason, current.get());
            return "redirect:/rules?profile=" + profile + "&confirmed";
        } catch (InvalidInput invalid) {
            String error = words.say(invalid.errors().get(0).message(), language);
            Map<String, String> errors = Map.of(invalid.errors().get(0).field(), error);
            Profile shown = rulebook.profile(profile, version);
            ModelAndView page = page(shown, reason == null ? "" : reason, errors, key, language);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(Profile shown, String reason, Map<String, String> errors, String key, Locale language) {
        Actor actor = current.get();
        Optional<Confirmation> confirmation = caseRules.confirmation(shown);
        boolean waiting = caseRules.needsConfirmation(shown);
        ModelAndView page = new ModelAndView("rulebook/rules");
        page.addObject("profiles", RuleWords.choices(rulebook, language));
        page.addObject("profile", shown);
        page.addObject("place", shown.title().in(language));
        page.addObject("law", shown.source().in(language));
        page.addObject("isTheCitys", shown.equals(rulebook.current()));
        page.addObject("isNational", shown.name().equals(Rulebook.NATIONAL));
        page.addObject("topics", rows.topics(shown, rulebook.profile(Rulebook.NATIONAL), language));
        page.addObject("waiting", waiting);
        page.addObject("mayConfirm", waiting && actor.has(Role.ADMIN));
        page.addObject("confirmation", confirmation.orElse(null));
        page.addObject(
                "confirmedAt",
                confirmation.map(each -> CityTime.at(each.confirmedAt())).orElse(null));
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.addObject("idempotency", key);
        page.addObject("confirmed", false);
        return page;
    }
}
