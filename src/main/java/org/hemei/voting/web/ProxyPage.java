package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.voting.count.Proxies;
import org.hemei.voting.count.Proxy;
import org.hemei.voting.count.ProxyForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 委托登记: who votes in an owner's place. */
@Controller
@RequestMapping({"/votes/{no}/proxies", "/elections/{no}/proxies"})
class ProxyPage {

    private final CountedRooms rooms;
    private final Proxies proxies;
    private final CurrentActor current;
    private final FieldMessages messages;

    ProxyPage(CountedRooms rooms, Proxies proxies, CurrentActor current, FieldMessages messages) {
        this.rooms = rooms;
        this.proxies = proxies;
        this.current = current;
        this.messages = messages;
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
    Object add(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Actor actor = current.get();
        CountedCase found = CountedCase.of(request, rooms, no, actor);
        ProxyForm form = new ProxyForm(typed.get("unit"), typed.get("kind"), typed.get("name"), typed.get("dated"));
        try {
            proxies.add(found.count().countNo(), form, actor);
            return done(found);
        } catch (InvalidInput invalid) {
            return page(found, messages.byField(invalid, language), typed, HttpStatus.BAD_REQUEST, language);
        }
    }

    @PostMapping("/{id}")
    Object withdraw(
            HttpServletRequest request,
            @PathVariable String no,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Actor actor = current.get();
        CountedCase found = CountedCase.of(request, rooms, no, actor);
        try {
            proxies.withdraw(found.count().countNo(), id, typed.get("reason"), actor);
            return done(found);
        } catch (InvalidInput invalid) {
            Map<String, String> wrong = messages.byField(invalid, id + "-", language);
            Map<String, String> sent = Map.of("withdrawn", "" + id, "reason", typed.getOrDefault("reason", ""));
            return page(found, wrong, sent, HttpStatus.BAD_REQUEST, language);
        }
    }

    /** Whoever reloads a rejected withdrawal comes back to the register. */
    @GetMapping("/{id}")
    String back(HttpServletRequest request, @PathVariable String no, @PathVariable long id) {
        return "redirect:" + CountedCase.of(request, rooms, no, current.get()).path() + "/proxies";
    }

    private static String done(CountedCase found) {
        return "redirect:" + found.path() + "/proxies?done";
    }

    private ModelAndView page(
            CountedCase found,
            Map<String, String> wrong,
            Map<String, String> typed,
            HttpStatus status,
            Locale language) {
        ModelAndView page = new ModelAndView("voting/proxies");
        page.setStatus(status);
        found.describe(page, messages, language);
        page.addObject("file", proxies.open(found.count(), current.get()));
        page.addObject("closesOn", found.count().closesOn());
        page.addObject("kinds", Proxy.Kind.values());
        page.addObject("errors", wrong);
        page.addObject("typed", typed);
        page.addObject("notice", null);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
