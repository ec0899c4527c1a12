package org.hemei.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * Something to be said to a person, kept as a message code with its arguments until the reader's language is known.
 *
 * <p>An argument may itself be a {@code Phrase}.
 *
 * @param otherwise what to say, word for word, in a language whose messages do not have the code
 */
public record Phrase(String code, List<Object> args, @Nullable String otherwise) implements MessageSourceResolvable {

    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String code, Object... args) {
        return new Phrase(code, List.of(args), null);
    }

    public Phrase orElse(String text) {
        return new Phrase(code, args, text);
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return args.toArray();
    }

    /** Quoted, because messages are formatted whether or not they take arguments. */
    @Override
    public @Nullable String getDefaultMessage() {
        return otherwise == null ? null : otherwise.replace("'", "''").replaceAll("[{}]", "'$0'");
    }
}
