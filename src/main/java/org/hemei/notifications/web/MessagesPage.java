package org.hemei.notifications.web;

import java.util.Locale;
import java.util.Objects;
import org.hemei.notifications.HandDeliveries;
import org.hemei.notifications.Inbox;
import org.hemei.notifications.Message;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 消息: what one has been told, the newest first. */
@Controller
@RequestMapping("/messages")
class MessagesPage {

    private final Inbox inbox;
    private final CurrentActor current;
    private final MessageSource words;

    MessagesPage(Inbox inbox, CurrentActor current, MessageSource words) {
        this.inbox = inbox;
        this.current = current;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer read,
            Locale language) {
        Actor actor = current.get();
        Page<Message> messages = inbox.list(actor, new PageRequest(PageRequest.DEFAULT_SIZE, after));
        ModelAndView page = new ModelAndView("notifications/messages");
        page.addObject(
                "messages",
                messages.items().stream()
                        .map(message -> MessageView.of(message, words, language))
                        .toList());
        page.addObject("next", messages.next());
        page.addObject("delivers", actor.hasAny(HandDeliveries.ROLES));
        page.addObject("read", read);
        return page;
    }

    /** Whoever goes on to what a message is about has read it. */
    @PostMapping("/{message}/read")
    String read(@PathVariable long message) {
        return "redirect:"
                + Objects.requireNonNullElse(inbox.read(message, current.get()).path(), "/messages");
    }

    /** @param upTo the newest that was on the page */
    @PostMapping("/read")
    String readAll(@RequestParam long upTo) {
        return "redirect:/messages?read=" + inbox.readUpTo(upTo, current.get());
    }
}
