package org.hemei.notifications.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemei.notifications.Attachment;
import org.hemei.notifications.HandDeliveries;
import org.hemei.notifications.Paper;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 待送达通知: what an office prints and brings to parties without mail. */
@Controller
@RequestMapping("/messages/papers")
class PapersPage {

    private static final String DELIVERED = "delivered";

    /** Chrome shows a PDF in an embedded viewer with styles of its own, which the policy of our pages would forbid. */
    private static final String POLICY = "frame-ancestors 'none'";

    private final HandDeliveries papers;
    private final CurrentActor current;
    private final MessageSource words;
    private final Clock clock;

    PapersPage(HandDeliveries papers, CurrentActor current, MessageSource words, Clock clock) {
        this.papers = papers;
        this.current = current;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String entered,
            Locale language) {
        Actor actor = current.get();
        PageRequest wanted = new PageRequest(PageRequest.DEFAULT_SIZE, after);
        boolean delivered = state.equals(DELIVERED);
        Page<Paper> found = delivered ? papers.delivered(actor, wanted) : papers.waiting(actor, wanted);
        ModelAndView page = new ModelAndView("notifications/papers");
        page.addObject("state", delivered ? DELIVERED : "waiting");
        page.addObject(
                "papers",
                found.items().stream()
                        .map(paper -> PaperView.line(paper, words, language))
                        .toList());
        page.addObject("next", found.next());
        page.addObject("entered", entered != null);
        return page;
    }

    @GetMapping("/{paper}")
    ModelAndView show(@PathVariable long paper) {
        return page(
                papers.open(paper, current.get()),
                LocalDate.now(clock).toString(),
                Map.of(),
                UUID.randomUUID().toString());
    }

    @GetMapping("/{paper}/documents/{number}")
    ResponseEntity<byte[]> enclosure(@PathVariable long paper, @PathVariable int number) {
        Attachment enclosed = papers.enclosure(paper, number, current.get());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(enclosed.type()));
        headers.setCacheControl(CacheControl.noStore());
        headers.set("Content-Security-Policy", POLICY);
        headers.setContentDisposition(ContentDisposition.inline()
                .filename(enclosed.name(), StandardCharsets.UTF_8)
                .build());
        return ResponseEntity.ok().headers(headers).body(enclosed.content());
    }

    /** Whoever reloads or switches the language after a rejected entry comes back to the paper. */
    @GetMapping("/{paper}/delivered")
    String backToPaper(@PathVariable long paper) {
        return "redirect:/messages/papers/" + paper;
    }

    @PostMapping("/{paper}/delivered")
    Object delivered(
            @PathVariable long paper,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            Locale language) {
        Actor actor = current.get();
        try {
            papers.deliver(paper, on, actor);
            return "redirect:/messages/papers?entered";
        } catch (InvalidInput invalid) {
            Map<String, String> errors =
                    Map.of("on", words.getMessage(invalid.errors().get(0).message(), language));
            ModelAndView page = page(papers.open(paper, actor), Objects.requireNonNullElse(on, ""), errors, key);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(Paper paper, String typedDay, Map<String, String> errors, String key) {
        ModelAndView page = new ModelAndView("notifications/paper");
        page.addObject("paper", PaperView.whole(paper, words));
        page.addObject(
                "greeting",
                words.getMessage("notifications.mail.greeting", new Object[] {paper.name()}, paper.language()));
        page.addObject("receipt", Receipt.of(words, paper.language()));
        page.addObject("on", typedDay);
        page.addObject("errors", errors);
        page.addObject("idempotency", key);
        return page;
    }
}
