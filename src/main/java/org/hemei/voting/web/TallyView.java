package org.hemei.voting.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;
import org.hemei.voting.Check;
import org.hemei.voting.Explanation;
import org.hemei.voting.Gate;
import org.hemei.voting.Matter;
import org.hemei.voting.TallyResult;
import org.springframework.context.MessageSource;

/**
 * An answer as the page shows it, in the reader's language.
 *
 * @param small whether so few owners voted that sums of areas may betray one of them
 */
record TallyView(
        boolean passed,
        String verdict,
        List<String> missing,
        List<GateView> gates,
        List<String> reading,
        List<String> disputes,
        String source,
        boolean small) {

    /** @param notes what is to be said below the bars */
    record GateView(String name, boolean met, List<Bar> bars, List<String> notes) {}

    /**
     * @param measure {@code heads} or {@code area}
     * @param width how far it reaches, in per cent of the line
     * @param tick where the threshold stands
     * @param words the numbers, and whether they are enough
     */
    record Bar(String measure, boolean met, String width, String tick, String fraction, String words) {}

    static TallyView of(TallyQuestion.Answered answered, int smallestGroup, MessageSource messages, Locale language) {
        TallyResult result = answered.result();
        Explanation explanation = answered.explanation();
        Matter matter = result.matter();
        return new TallyView(
                result.passed(),
                said(List.of(explanation.verdict()), messages, language).get(0),
                said(explanation.missing(), messages, language),
                List.of(
                        gate("quorum", result.quorum(), said(explanation.participation(), messages, language)),
                        gate("majority", result.majority(), said(explanation.consent(), messages, language))),
                said(explanation.reading(), messages, language),
                said(explanation.disputes(), messages, language),
                messages.getMessage(matter.article(), language),
                result.total().heads() < smallestGroup);
    }

    private static List<String> said(List<Phrase> phrases, MessageSource messages, Locale language) {
        return phrases.stream()
                .map(phrase -> messages.getMessage(phrase, language))
                .toList();
    }

    /** The first sentences belong to the two bars; where nobody takes part there is nothing to draw. */
    private static GateView gate(String name, Gate gate, List<String> sentences) {
        if (sentences.size() < 2) {
            return new GateView(name, gate.met(), List.of(), sentences);
        }
        return new GateView(
                name,
                gate.met(),
                List.of(bar("heads", gate.heads(), sentences.get(0)), bar("area", gate.area(), sentences.get(1))),
                sentences.subList(2, sentences.size()));
    }

    private static Bar bar(String measure, Check check, String words) {
        BigDecimal width = check.of() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(check.value())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(check.of()), 2, RoundingMode.FLOOR);
        return new Bar(
                measure,
                check.met(),
                width + "%",
                BigDecimal.valueOf(check.threshold().basisPoints(), 2) + "%",
                check.threshold().fraction(),
                words);
    }
}
