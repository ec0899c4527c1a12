package org.hemei.platform;

/**
 * A route whose answer is for one pair of eyes and is never kept: a key sent with it is passed over.
 *
 * <p>Its effect is its own to make happen once, and always outlives the answer.
 *
 * @param pattern of paths, such as {@code /elections/{no}/unsealings/{id}}
 */
public record AnswerNeverKept(String pattern) {}
