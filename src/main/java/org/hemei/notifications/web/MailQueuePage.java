package org.hemei.notifications.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemei.notifications.Mail;
import org.hemei.notifications.MailQueue;
import org.hemei.notifications.QueuedMail;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 邮件队列: which mails wait or did not go, and what an administrator decides about them. */
@Controller
@RequestMapping("/cockpit/mail")
class MailQueuePage {

    private final MailQueue queue;
    private final CurrentActor current;
    private final MessageSource words;

    MailQueuePage(MailQueue queue, CurrentActor current, MessageSource words) {
        this.queue = queue;
        this.current = current;
        this.words = words;
    }

    /** The buttons of the page. */
    enum Deed {
        RETRY,
        RETRY_ALL,
        ARRIVED,
        DROP
    }

    /** What stays when something was forgotten. */
    record Typed(List<Long> ids, String reason) {}

    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) Mail.@Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer done,
            @RequestParam(required = false) @Nullable Integer skipped,
            Locale language) {
        ModelAndView page = page(
                state,
                after,
                new Typed(List.of(), ""),
                Map.of(),
                UUID.randomUUID().toString());
        page.addObject("result", done == null || skipped == null ? null : new MailQueue.Result(done, skipped));
        return page;
    }

    @PostMapping
    Object decide(
            @RequestParam Deed deed,
            @RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) Mail.@Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            RedirectAttributes next,
            Locale language) {
        try {
            MailQueue.Result result = decide(deed, ids, reason, current.get());
            next.addAttribute("done", result.done());
            next.addAttribute("skipped", result.skipped());
            if (state != null) {
                next.addAttribute("state", state);
            }
            return "redirect:/cockpit/mail";
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.errors().forEach(error -> errors.put(error.field(), words.getMessage(error.message(), language)));
            Typed typed = new Typed(Objects.requireNonNullElse(ids, List.of()), Objects.requireNonNullElse(reason, ""));
            ModelAndView page = page(state, after, typed, errors, key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private MailQueue.Result decide(Deed deed, @Nullable List<Long> ids, @Nullable String reason, Actor actor) {
        return switch (deed) {
            case RETRY -> queue.retry(ids, actor);
            case RETRY_ALL -> queue.retryAllFailed(actor);
            case ARRIVED -> queue.arrived(ids, actor);
            case DROP -> queue.drop(ids, reason, actor);
        };
    }

    private ModelAndView page(
            Mail.@Nullable State state, @Nullable String after, Typed typed, Map<String, String> errors, String key) {
        Actor actor = current.get();
        Page<QueuedMail> mails = queue.list(state, actor, new PageRequest(PageRequest.DEFAULT_SIZE, after));
        ModelAndView page = new ModelAndView("notifications/queue");
        page.addObject("overview", queue.overview(actor));
        page.addObject("states", Mail.State.values());
        page.addObject("state", state);
        page.addObject("after", after);
        page.addObject(
                "mails", mails.items().stream().map(MailQueueApi.Line::of).toList());
        page.addObject("next", mails.next());
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        page.addObject("idempotency", key);
        return page;
    }
}
