package org.hemei.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody says for themselves what they want by mail, and where; unless they do, they get none. */
@Service
public class MailWishes {

    private static final Map<String, Locale> LANGUAGES =
            Map.of("zh-CN", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    private final MailWishStore store;
    private final Clock clock;

    MailWishes(MailWishStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param address may be empty when nothing is wanted
     * @param language {@code zh-CN} or {@code en}
     */
    public record Form(
            @Nullable String address, @Nullable String language, @Nullable Boolean each, @Nullable Boolean digest) {}

    @Transactional(readOnly = true)
    public Optional<MailWish> of(Actor actor) {
        return store.find(actor.username());
    }

    /** @throws InvalidInput naming what cannot be accepted */
    @Transactional
    public void change(Form form, Actor actor) {
        boolean each = Boolean.TRUE.equals(form.each());
        boolean digest = Boolean.TRUE.equals(form.digest());
        List<FieldError> errors = new ArrayList<>();
        Locale language = LANGUAGES.get(form.language() == null ? "zh-CN" : form.language());
        if (language == null) {
            errors.add(new FieldError("language", Code.UNKNOWN, Phrase.of("platform.field.UNKNOWN", "language")));
        }
        Optional<String> address = MailAddress.valid(form.address());
        if (address.isEmpty()) {
            if (PlainText.trimmed(form.address()) != null) {
                errors.add(new FieldError("address", Code.FORMAT, Phrase.of("notifications.wish.address.format")));
            } else if (each || digest) {
                errors.add(new FieldError("address", Code.REQUIRED, Phrase.of("notifications.wish.address.missing")));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        address.ifPresentOrElse(
                valid -> store.keep(
                        actor.username(),
                        new MailWish(valid, Objects.requireNonNull(language), each, digest),
                        clock.instant()),
                () -> store.forget(actor.username()));
    }
}
