package org.hemei.voting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong; after a hundred mistakes the reader has understood that it is the wrong file. */
final class InputErrors {

    private static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();

    void add(String field, Code code, String message) {
        if (errors.size() < MOST) {
            errors.add(new FieldError(field, code, Phrase.of("voting.error." + message)));
        }
    }

    /** One of the words, or null after saying what is wrong with it. */
    <E extends Enum<E>> @Nullable E chosen(String field, @Nullable String word, E[] words, String message) {
        if (word == null) {
            add(field, Code.REQUIRED, message);
            return null;
        }
        Optional<E> chosen =
                Arrays.stream(words).filter(each -> each.name().equals(word)).findAny();
        if (chosen.isEmpty()) {
            add(field, Code.UNKNOWN, message);
        }
        return chosen.orElse(null);
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
