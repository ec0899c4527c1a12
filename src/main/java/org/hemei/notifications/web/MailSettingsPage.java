package org.hemei.notifications.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.notifications.HandDeliveries;
import org.hemei.notifications.MailWishes;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 邮件提醒: what one wants by mail. */
@Controller
@RequestMapping("/messages/settings")
class MailSettingsPage {

    private final MailWishes wishes;
    private final CurrentActor current;
    private final MessageSource words;

    MailSettingsPage(MailWishes wishes, CurrentActor current, MessageSource words) {
        this.wishes = wishes;
        this.current = current;
        this.words = words;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable String saved, Locale language) {
        MailWishes.Form form = wishes.of(current.get())
                .map(MessagesApi::form)
                .orElseGet(() -> new MailWishes.Form("", language.toLanguageTag(), false, false));
        ModelAndView page = page(form, Map.of(), UUID.randomUUID().toString());
        page.addObject("saved", saved != null);
        return page;
    }

    @PostMapping
    Object change(
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(defaultValue = "false") boolean each,
            @RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            Locale reader) {
        var form = new MailWishes.Form(address, language, each, digest);
        try {
            wishes.change(form, current.get());
            return "redirect:/messages/settings?saved";
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.errors().forEach(error -> errors.put(error.field(), words.getMessage(error.message(), reader)));
            ModelAndView page = page(form, errors, key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(MailWishes.Form form, Map<String, String> errors, String key) {
        Actor actor = current.get();
        ModelAndView page = new ModelAndView("notifications/settings");
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("delivers", actor.hasAny(HandDeliveries.ROLES));
        page.addObject("idempotency", key);
        return page;
    }
}
