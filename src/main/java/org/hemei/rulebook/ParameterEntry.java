package org.hemei.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as the file that introduces it states it, without its name.
 *
 * @param value a whole number, true or false, or a word
 * @param unit of a number, and only of a number
 * @param words all words there are to choose from, with what they mean; of a word, and only of a word
 * @param locked whether overrides are refused; false unless said
 */
record ParameterEntry(
        @JsonProperty(required = true) Bilingual title,
        @JsonProperty(required = true) Object value,
        @Nullable Bilingual unit,
        @Nullable Map<String, Bilingual> words,
        @Nullable Boolean locked,
        @JsonProperty(required = true) Bilingual source,
        @JsonProperty(required = true) Certainty certainty) {

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    /**
     * The value of an inherited parameter in this locality; its kind, unit and words are those of the base.
     *
     * @param title may be left out, and is that of the base then
     */
    record Local(
            @Nullable Bilingual title,
            @JsonProperty(required = true) Object value,
            @JsonProperty(required = true) Bilingual source,
            @JsonProperty(required = true) Certainty certainty) {

        /** The inherited parameter as it is here, or an {@link IllegalArgumentException} where the value does not fit. */
        Parameter over(Parameter inherited) {
            if (inherited.locked()) {
                throw new IllegalArgumentException("it is locked");
            }
            return new Parameter(
                    inherited.name(),
                    title == null ? inherited.title() : title,
                    valueLike(inherited.value()),
                    false,
                    source,
                    certainty);
        }

        private Parameter.Value valueLike(Parameter.Value inherited) {
            if (inherited instanceof Parameter.Amount amount) {
                return read(value, amount.unit(), null);
            }
            if (inherited instanceof Parameter.Word word) {
                return read(value, null, word.words());
            }
            return read(value, null, null);
        }
    }

    ParameterEntry {
        read(value, unit, words);
    }

    Parameter named(String name) {
        return new Parameter(name, title, read(value, unit, words), locked != null && locked, source, certainty);
    }

    private static Parameter.Value read(
            Object value, @Nullable Bilingual unit, @Nullable Map<String, Bilingual> words) {
        if (value instanceof Integer number && unit != null && words == null) {
            return new Parameter.Amount(number, unit);
        }
        if (value instanceof Boolean set && unit == null && words == null) {
            return new Parameter.Flag(set);
        }
        if (value instanceof String word && unit == null && words != null) {
            words.keySet().forEach(ParameterEntry::requireWord);
            return new Parameter.Word(word, words);
        }
        throw new IllegalArgumentException("value " + value
                + " must be a whole number with a unit, true or false, or a word with the words to choose from");
    }

    private static void requireWord(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("the word \"" + word + "\" must match " + WORD);
        }
    }
}
