package org.hemei.notifications.web;

import java.util.Locale;
import org.hemei.notifications.HandDeliveries;
import org.hemei.notifications.Paper;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages/papers")
class PapersApi {

    private final HandDeliveries papers;
    private final CurrentActor current;
    private final MessageSource words;

    PapersApi(HandDeliveries papers, CurrentActor current, MessageSource words) {
        this.papers = papers;
        this.current = current;
        this.words = words;
    }

    /** @param on ISO date */
    record Delivered(@Nullable String on) {}

    @GetMapping
    Page<PaperView> list(@RequestParam(defaultValue = "waiting") String state, PageRequest page, Locale language) {
        Actor actor = current.get();
        Page<Paper> found =
                switch (state) {
                    case "waiting" -> papers.waiting(actor, page);
                    case "delivered" -> papers.delivered(actor, page);
                    default ->
                        throw new InvalidInput(
                                "state", FieldError.Code.UNKNOWN, Phrase.of("platform.field.UNKNOWN", "state"));
                };
        return new Page<>(
                found.items().stream()
                        .map(paper -> PaperView.line(paper, words, language))
                        .toList(),
                found.next());
    }

    @GetMapping("/{paper}")
    PaperView open(@PathVariable long paper) {
        return PaperView.whole(papers.open(paper, current.get()), words);
    }

    @PostMapping("/{paper}/delivered")
    PaperView delivered(@PathVariable long paper, @RequestBody Delivered delivered) {
        return PaperView.whole(papers.deliver(paper, delivered.on(), current.get()), words);
    }
}
