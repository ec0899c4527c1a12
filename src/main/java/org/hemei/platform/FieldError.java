package org.hemei.platform;

/**
 * One thing wrong with one input.
 *
 * @param field path of the input from the root of what was sent, such as {@code parties[1].phone}
 */
public record FieldError(String field, Code code, Phrase message) {

    /** What kind of mistake it is, for programs; the message is for people. */
    public enum Code {
        REQUIRED,
        FORMAT,
        RANGE,
        UNKNOWN,
        DUPLICATE,
        IMPOSSIBLE
    }
}
