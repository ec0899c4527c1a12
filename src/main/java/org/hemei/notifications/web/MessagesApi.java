package org.hemei.notifications.web;

import java.util.Locale;
import java.util.Objects;
import org.hemei.notifications.Inbox;
import org.hemei.notifications.MailWish;
import org.hemei.notifications.MailWishes;
import org.hemei.notifications.Message;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages")
class MessagesApi {

    private final Inbox inbox;
    private final MailWishes wishes;
    private final CurrentActor current;
    private final MessageSource words;

    MessagesApi(Inbox inbox, MailWishes wishes, CurrentActor current, MessageSource words) {
        this.inbox = inbox;
        this.wishes = wishes;
        this.current = current;
        this.words = words;
    }

    /** @param upTo the newest message that was seen; without it all are meant */
    record Seen(@Nullable Long upTo) {}

    record Count(int read) {}

    @GetMapping
    Page<MessageView> list(PageRequest page, Locale language) {
        Page<Message> messages = inbox.list(current.get(), page);
        return new Page<>(
                messages.items().stream()
                        .map(message -> MessageView.of(message, words, language))
                        .toList(),
                messages.next());
    }

    @PostMapping("/{message}/read")
    MessageView read(@PathVariable long message, Locale language) {
        return MessageView.of(inbox.read(message, current.get()), words, language);
    }

    @PostMapping("/read")
    Count readAll(@RequestBody Seen seen) {
        return new Count(inbox.readUpTo(Objects.requireNonNullElse(seen.upTo(), Long.MAX_VALUE), current.get()));
    }

    @GetMapping("/settings")
    MailWishes.Form settings() {
        return wishes.of(current.get())
                .map(MessagesApi::form)
                .orElseGet(() -> new MailWishes.Form(null, null, false, false));
    }

    @PutMapping("/settings")
    MailWishes.Form change(@RequestBody MailWishes.Form form) {
        wishes.change(form, current.get());
        return settings();
    }

    static MailWishes.Form form(MailWish wish) {
        return new MailWishes.Form(wish.address(), wish.language().toLanguageTag(), wish.each(), wish.digest());
    }
}
