package org.hemei.audit.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.audit.AuditFilter;
import org.hemei.audit.AuditLine;
import org.hemei.audit.AuditSearch;
import org.hemei.audit.ChainCheck;
import org.hemei.audit.CheckResult;
import org.hemei.audit.Seal;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审计: who did and who looked, for auditors; and whether the record of it is whole, for administrators as well. */
@Controller
@RequestMapping("/cockpit/audit")
class AuditPage {

    private static final int ROWS = 20;

    private final AuditSearch search;
    private final ChainCheck check;
    private final AuditWords words;
    private final CurrentActor current;

    AuditPage(AuditSearch search, ChainCheck check, AuditWords words, CurrentActor current) {
        this.search = search;
        this.check = check;
        this.words = words;
        this.current = current;
    }

    record Row(
            OffsetDateTime at,
            AuditLine.Kind kind,
            @Nullable String caseNo,
            @Nullable Integer number,
            String what,
            String username,
            String name,
            @Nullable Tier tier) {}

    record Action(String verb, String name) {}

    record Checked(
            OffsetDateTime at,
            String name,
            boolean intact,
            long cases,
            long entries,
            long views,
            long seals,
            long problems,
            List<String> findings) {}

    record Sealed(int number, LocalDate day, String checksum) {}

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String caseNo,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String checked,
            Locale language) {
        Actor actor = current.get();
        ModelAndView page = new ModelAndView("audit/search");
        page.addObject("checked", checked != null);
        page.addObject(
                "check",
                check.last(actor).map(result -> checked(result, language)).orElse(null));
        page.addObject("seal", check.lastSeal(actor).map(AuditPage::sealed).orElse(null));
        page.addObject("idempotency", UUID.randomUUID().toString());
        page.addObject("errors", Map.of());
        page.addObject("searches", actor.has(Role.AUDITOR));
        if (actor.has(Role.AUDITOR)) {
            AuditFilter.Form form = new AuditFilter.Form(caseNo, person, kind, action, from, to);
            page.addObject("form", form);
            page.addObject("kinds", AuditLine.Kind.values());
            page.addObject("actions", actions(actor, language));
            fill(page, form, actor, new PageRequest(ROWS, after), language);
        }
        return page;
    }

    private void fill(ModelAndView page, AuditFilter.Form form, Actor actor, PageRequest wanted, Locale language) {
        Page<AuditLine> found = new Page<>(List.of(), null);
        try {
            found = search.find(form.read(), actor, wanted);
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.errors().forEach(error -> errors.put(error.field(), words.say(error.message(), language)));
            if (errors.containsKey("cursor")) {
                throw invalid; // Nobody has typed that.
            }
            page.addObject("errors", errors);
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        page.addObject(
                "rows", found.items().stream().map(line -> row(line, language)).toList());
        page.addObject("next", found.next());
    }

    private Row row(AuditLine line, Locale language) {
        return new Row(
                CityTime.at(line.at()),
                line.kind(),
                line.caseNo(),
                line.number(),
                words.what(line, language),
                line.username(),
                line.name(),
                line.tier());
    }

    private List<Action> actions(Actor actor, Locale language) {
        return search.actions(actor).stream()
                .map(verb -> new Action(verb, words.say(AuditFilter.action(verb), language)))
                .toList();
    }

    private Checked checked(CheckResult result, Locale language) {
        return new Checked(
                CityTime.at(result.at()),
                result.name(),
                result.intact(),
                result.cases(),
                result.entries(),
                result.views(),
                result.seals(),
                result.problems(),
                result.findings().stream()
                        .map(finding -> words.say(finding.told(), language))
                        .toList());
    }

    /** In groups, as it is read out and written down. */
    private static Sealed sealed(Seal seal) {
        return new Sealed(seal.number(), seal.day(), seal.checksum().replaceAll("(.{8})(?=.)", "$1 "));
    }

    /** The result is kept, so it is shown again however often the page is asked for. */
    @PostMapping("/check")
    String check() {
        check.run(current.get());
        return "redirect:/cockpit/audit?checked";
    }

    /** Whoever reloads or switches the language where a check was refused comes back to the page. */
    @GetMapping("/check")
    String backToAudit() {
        return "redirect:/cockpit/audit";
    }
}
