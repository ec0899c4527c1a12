package org.hemei.voting.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two readings of a batch, held against each other. */
final class Readings {

    private Readings() {}

    static List<BallotDifference> differences(CountStore store, String countNo, String batch) {
        Map<String, EnteredBallot> first = byNumber(store.ballots(countNo, batch, 1));
        Map<String, EnteredBallot> second = byNumber(store.ballots(countNo, batch, 2));
        TreeSet<String> numbers = new TreeSet<>(first.keySet());
        numbers.addAll(second.keySet());
        List<BallotDifference> differences = new ArrayList<>();
        for (String number : numbers) {
            if (!Objects.equals(first.get(number), second.get(number))) {
                differences.add(new BallotDifference(number, first.get(number), second.get(number)));
            }
        }
        return differences;
    }

    static Map<String, EnteredBallot> byNumber(List<EnteredBallot> ballots) {
        return ballots.stream().collect(Collectors.toMap(EnteredBallot::ballot, Function.identity()));
    }
}
