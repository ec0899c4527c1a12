package org.hemei.rulebook.web;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hemei.calendar.Deadline;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Open to everybody, without login and without token: nothing is kept of what is asked. */
@RestController
class DeadlineApi {

    private final Rulebook rulebook;
    private final WorkingCalendar calendar;
    private final MessageSource messages;

    DeadlineApi(Rulebook rulebook, WorkingCalendar calendar, MessageSource messages) {
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.messages = messages;
    }

    record Question(
            @Nullable String rule,
            @Nullable BigInteger amount,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable Boolean roll,
            @Nullable String start,
            @Nullable String profile) {

        DeadlineQuestion asked() {
            String digits = amount == null ? null : amount.toString();
            return new DeadlineQuestion(rule, digits, unit, direction, roll, start, profile);
        }
    }

    record Answer(LocalDate due, LocalDate safeDate, boolean provisional, List<String> derivation, String source) {}

    @PostMapping("/api/v1/deadline")
    Answer deadline(@RequestBody Question question, Locale language) {
        DeadlineQuestion.Understood asked = question.asked().understood(rulebook);
        Deadline deadline = calendar.deadline(asked.start(), asked.span());
        return new Answer(
                deadline.due(),
                deadline.safeDate(),
                deadline.provisional(),
                deadline.derivation().stream()
                        .map(step -> messages.getMessage(step, language))
                        .toList(),
                asked.rule() == null
                        ? messages.getMessage("rulebook.deadline.ownSource", null, language)
                        : asked.rule().source().in(language));
    }
}
