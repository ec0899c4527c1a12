package org.hemei.rulebook.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hemei.calendar.Span;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Certainty;
import org.hemei.rulebook.Parameter;
import org.hemei.rulebook.Rulebook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How limits, values and dates are put on a page, in the reader's language. */
@Component
class RuleWords {

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    /** How sure something is: its letter, for the look, and in words. */
    record Sureness(Certainty level, String words) {}

    record ProfileChoice(String name, String title) {}

    String say(Phrase phrase, Locale language) {
        return messages.getMessage(phrase, language);
    }

    String topic(String name, Locale language) {
        return say(Phrase.of("rulebook.topic." + topicOf(name)), language);
    }

    /** What stands before the first dot of a name. */
    static String topicOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    String span(Span span, Locale language) {
        return say(Phrase.of("rulebook.span." + span.direction() + '.' + span.unit(), span.amount()), language);
    }

    String value(Parameter.Value value, Locale language) {
        if (value instanceof Parameter.Amount amount) {
            return say(
                    Phrase.of("rulebook.amount", amount.number(), amount.unit().in(language)), language);
        }
        if (value instanceof Parameter.Word word) {
            return word.meaning().in(language);
        }
        return say(Phrase.of("rulebook.flag." + value.plain()), language);
    }

    String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /** All profiles to choose from, the nationwide one first. */
    static List<ProfileChoice> choices(Rulebook rulebook, Locale language) {
        return rulebook.profiles().stream()
                .sorted(Comparator.comparing(profile -> !profile.name().equals(Rulebook.NATIONAL)))
                .map(profile ->
                        new ProfileChoice(profile.name(), profile.title().in(language)))
                .toList();
    }

    String weekday(LocalDate day, Locale language) {
        return say(Phrase.of("calendar.weekday." + day.getDayOfWeek()), language);
    }

    Sureness sureness(Certainty certainty, Locale language) {
        return new Sureness(certainty, say(certainty.explanation(), language));
    }
}
