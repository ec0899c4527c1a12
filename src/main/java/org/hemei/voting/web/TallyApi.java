package org.hemei.voting.web;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongFunction;
import org.hemei.registry.Area;
import org.hemei.voting.Check;
import org.hemei.voting.Gate;
import org.hemei.voting.TallyResult;
import org.hemei.voting.web.TallyQuestion.Answered;
import org.hemei.voting.web.TallyQuestion.BallotEntry;
import org.hemei.voting.web.TallyQuestion.UnitEntry;
import org.hemei.voting.web.TallyQuestion.WeightEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Open to everybody, without login and without token: nothing is kept of what is asked. */
@RestController
class TallyApi {

    private final MessageSource messages;

    TallyApi(MessageSource messages) {
        this.messages = messages;
    }

    record Totals(@Nullable String area, @Nullable BigInteger count) {

        static @Nullable WeightEntry entry(@Nullable Totals totals) {
            return totals == null
                    ? null
                    : new WeightEntry(totals.area, totals.count == null ? null : totals.count.toString());
        }
    }

    record Question(
            @Nullable String matter,
            @Nullable String nonResponse,
            @Nullable List<@Nullable UnitEntry> units,
            @Nullable List<@Nullable BallotEntry> ballots,
            @Nullable Totals total,
            @Nullable Totals participating,
            @Nullable Totals yes) {

        TallyQuestion asked() {
            return new TallyQuestion(
                    matter,
                    nonResponse,
                    units,
                    ballots,
                    Totals.entry(total),
                    Totals.entry(participating),
                    Totals.entry(yes));
        }
    }

    /** @param value of {@code of}: decimal square metres as text, or heads as a number */
    record Measured(Object value, Object of, String threshold, boolean met) {

        static Measured of(Check check, LongFunction<Object> written) {
            return new Measured(
                    written.apply(check.value()),
                    written.apply(check.of()),
                    check.threshold().fraction(),
                    check.met());
        }
    }

    record Passage(boolean met, Measured area, Measured count) {

        static Passage of(Gate gate) {
            return new Passage(
                    gate.met(),
                    Measured.of(gate.area(), hundredths -> new Area(hundredths).toString()),
                    Measured.of(gate.heads(), heads -> heads));
        }
    }

    record Answer(boolean passed, Passage quorum, Passage majority, List<String> explanation, String source) {}

    @PostMapping("/api/v1/tally")
    Answer tally(@RequestBody Question question, Locale language) {
        TallyQuestion asked = question.asked();
        if (asked.isTooLarge()) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        Answered answered = asked.answered();
        TallyResult result = answered.result();
        return new Answer(
                result.passed(),
                Passage.of(result.quorum()),
                Passage.of(result.majority()),
                answered.explanation().lines().stream()
                        .map(line -> Objects.requireNonNull(messages.getMessage(line, language)))
                        .toList(),
                messages.getMessage(result.matter().article(), language));
    }
}
