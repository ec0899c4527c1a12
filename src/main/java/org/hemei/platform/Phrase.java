package org.hemei.platform;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something to be said to a person, kept as a message code with its arguments until the reader's language is known.
 *
 * <p>An argument may itself be a {@code Phrase}.
 */
public record Phrase(String code, List<Object> args) implements MessageSourceResolvable {

    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String code, Object... args) {
        return new Phrase(code, List.of(args));
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }
}
