package org.hemei.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemei.platform.Phrase;

/** In words: whether anything hangs on the ballots that contradict each other or are invalid. */
final class DisputedBallots {

    private static final int MOST_TOLD = 10;
    private static final List<Standing> ALL_ALIKE = List.of(Standing.YES, Standing.NO, Standing.ABSTAIN);

    private DisputedBallots() {}

    static List<Phrase> explained(Tally tally) {
        List<Dispute> disputes = tally.disputes();
        if (disputes.isEmpty()) {
            return List.of();
        }
        Phrase otherwise = Figures.verdict(!tally.result().passed());
        List<Dispute> decisive = disputes.stream().filter(Dispute::isDecisive).toList();
        List<Phrase> lines = new ArrayList<>();
        lines.add(
                decisive.isEmpty()
                        ? Phrase.of("voting.explain.disputed.none", Figures.heads(disputes.size()))
                        : Phrase.of(
                                "voting.explain.disputed.some",
                                Figures.heads(disputes.size()),
                                Figures.heads(decisive.size())));
        decisive.stream()
                .limit(MOST_TOLD)
                .map(dispute -> Phrase.of(
                        "voting.explain.disputed.one",
                        Figures.units(dispute.position().voter().units()),
                        Figures.weight(dispute.position().voter().weight()),
                        either(dispute.changing()),
                        otherwise))
                .forEach(lines::add);
        if (decisive.size() > MOST_TOLD) {
            lines.add(Phrase.of("voting.explain.disputed.more", Figures.heads(decisive.size() - MOST_TOLD)));
        }
        if (disputes.size() > 1) {
            ALL_ALIKE.stream()
                    .filter(all ->
                            tally.passesIfDisputedAre(all) != tally.result().passed())
                    .map(all -> Phrase.of("voting.explain.disputed.together", Figures.standing(all), otherwise))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static Phrase either(Set<Standing> standings) {
        return standings.stream()
                .map(Figures::standing)
                .reduce((one, other) -> Phrase.of("voting.choice.or", one, other))
                .orElseThrow();
    }
}
