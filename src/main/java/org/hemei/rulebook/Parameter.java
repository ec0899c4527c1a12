package org.hemei.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One setting of a profile that is not a time limit: a threshold, a permission, or a choice between named ways.
 *
 * @param name stable dotted name, such as {@code mediation.largeGroup}
 * @param title what is set, with the meaning of zero where zero is special
 * @param locked whether the whole country has it so and no locality may differ
 * @param source the article or document the value is taken from
 */
public record Parameter(
        String name, Bilingual title, Value value, boolean locked, Bilingual source, Certainty certainty) {

    /** What a parameter is set to; its kind is fixed by the profile that introduces it. */
    public sealed interface Value {

        /** The bare value for programs: an {@link Integer}, a {@link Boolean} or a {@link String}. */
        Object plain();
    }

    /** A whole number of units, such as people, years or per cent; never negative. */
    public record Amount(int number, Bilingual unit) implements Value {

        public Amount {
            if (number < 0) {
                throw new IllegalArgumentException("value must not be negative");
            }
        }

        @Override
        public Integer plain() {
            return number;
        }
    }

    /** Whether something is so. */
    public record Flag(boolean set) implements Value {

        @Override
        public Boolean plain() {
            return set;
        }
    }

    /** One of a closed list of words; {@code words} says what each of them means. */
    public record Word(String word, Map<String, Bilingual> words) implements Value {

        public Word {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
            if (!words.containsKey(word)) {
                throw new IllegalArgumentException("value " + word + " is none of " + words.keySet());
            }
        }

        @Override
        public String plain() {
            return word;
        }

        /** What the chosen word means. */
        public Bilingual meaning() {
            return words.getOrDefault(word, new Bilingual(word, word));
        }
    }

    /** The number, of a parameter that is one. */
    public int number() {
        return as(Amount.class).number();
    }

    /** Whether it is so, of a parameter that is a flag. */
    public boolean flag() {
        return as(Flag.class).set();
    }

    /** The chosen word, of a parameter that is a word. */
    public String word() {
        return as(Word.class).word();
    }

    private <T extends Value> T as(Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw new IllegalStateException(name + " is " + value + ", not of kind " + kind.getSimpleName());
        }
        return kind.cast(value);
    }
}
