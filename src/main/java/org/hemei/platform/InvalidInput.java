package org.hemei.platform;

import java.util.List;

/** What was sent cannot be accepted, and these fields say why (HTTP 400). Nothing has been done. */
public class InvalidInput extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.toString(), null, false, false);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("a rejection must name at least one field");
        }
        this.errors = List.copyOf(errors);
    }

    public InvalidInput(String field, FieldError.Code code, Phrase message) {
        this(List.of(new FieldError(field, code, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The same errors, told from one level further out: {@code phone} becomes {@code prefix.phone}. */
    public InvalidInput under(String prefix) {
        return new InvalidInput(errors.stream()
                .map(error -> new FieldError(prefix + "." + error.field(), error.code(), error.message()))
                .toList());
    }
}
