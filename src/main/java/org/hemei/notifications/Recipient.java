package org.hemei.notifications;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is told: a colleague, or a party to a case, who has no account. */
public sealed interface Recipient {

    /** Somebody who works here reads it in the application, and by mail if they asked for that. */
    record Colleague(String username) implements Recipient {}

    /**
     * A party is written to, by mail or else on paper.
     *
     * @param email as it was given; one that no mail can go to, or null, makes it a paper
     * @param language in which the letter is written
     */
    record Party(String name, @Nullable String email, Locale language) implements Recipient {

        Optional<String> address() {
            return MailAddress.valid(email);
        }
    }

    static Recipient colleague(String username) {
        return new Colleague(username);
    }

    static Recipient party(String name, @Nullable String email, Locale language) {
        return new Party(name, email, language);
    }
}
