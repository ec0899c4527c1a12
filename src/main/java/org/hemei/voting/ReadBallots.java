package org.hemei.voting;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.Phrase;

/** In words: how units became heads, what the ballots say, and what became of those who did not answer. */
final class ReadBallots {

    private ReadBallots() {}

    static List<Phrase> explained(Tally tally) {
        List<Phrase> lines = new ArrayList<>();
        Count count = tally.count();
        lines.add(Phrase.of(
                "voting.explain.roll",
                Figures.heads(tally.vote().units().size()),
                Figures.weight(count.total()),
                Phrase.of("voting.article.MERGING")));
        tally.positions().stream()
                .map(Position::voter)
                .filter(Voter::isDeveloper)
                .findAny()
                .ifPresent(developer -> lines.add(Phrase.of(
                        "voting.explain.developer",
                        Figures.heads(developer.units().size()),
                        Figures.area(developer.weight().area().hundredths()))));
        lines.add(Phrase.of(
                "voting.explain.votes",
                Figures.weight(count.of(Standing.YES)),
                Figures.weight(count.of(Standing.NO)),
                Figures.weight(count.of(Standing.ABSTAIN))));
        conflicting(tally, lines);
        told("voting.explain.invalid", count.of(Standing.INVALID), lines);
        silent(tally, lines);
        return lines;
    }

    private static void conflicting(Tally tally, List<Phrase> lines) {
        Weight conflicting = tally.positions().stream()
                .filter(Position::isConflicting)
                .map(position -> position.voter().weight())
                .reduce(Weight.ZERO, Weight::plus);
        told("voting.explain.conflicting", conflicting, lines);
    }

    private static void silent(Tally tally, List<Phrase> lines) {
        NonResponse rule = tally.vote().nonResponse();
        Count count = tally.count();
        Weight served = count.of(Standing.SILENT_SERVED);
        Weight out = count.of(Standing.SILENT);
        if (rule == NonResponse.NOT_PARTICIPATING) {
            told("voting.explain.silent", out.plus(served), lines);
            return;
        }
        if (rule == NonResponse.FOLLOW_MAJORITY) {
            told("voting.explain.following." + count.majority(), served, lines);
        } else {
            told("voting.explain.abstaining", served, lines);
        }
        told("voting.explain.unserved", out, lines);
        lines.add(Phrase.of("voting.explain.risk"));
    }

    private static void told(String message, Weight weight, List<Phrase> lines) {
        if (weight.heads() > 0) {
            lines.add(Phrase.of(message, Figures.weight(weight)));
        }
    }
}
