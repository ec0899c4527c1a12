package org.hemei.voting.count;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The two lists of the official platform, held against each other, and thrown away together. */
@Component
class PlatformAgreement {

    private final CountStore store;
    private final PlatformStore lists;

    PlatformAgreement(CountStore store, PlatformStore lists) {
        this.store = store;
        this.lists = lists;
    }

    List<PlatformUpload> uploads(String countNo) {
        return lists.uploads(countNo);
    }

    boolean stands(String countNo) {
        return lists.uploads(countNo).size() == 2 && differing(countNo).isEmpty();
    }

    /** Units that the two tell differently; none before both are in. */
    Set<String> differing(String countNo) {
        Set<String> differing = new TreeSet<>();
        if (lists.uploads(countNo).size() == 2) {
            Map<String, EnteredBallot> first = byUnit(countNo, Entry.FIRST_LIST);
            Map<String, EnteredBallot> second = byUnit(countNo, Entry.SECOND_LIST);
            differing.addAll(first.keySet());
            differing.addAll(second.keySet());
            differing.removeIf(unit -> Objects.equals(first.get(unit), second.get(unit)));
        }
        return differing;
    }

    /** Both lists are gone. */
    void discard(String countNo) {
        store.batches(countNo).forEach(batch -> {
            store.put(countNo, batch.batch(), Entry.FIRST_LIST, List.of());
            store.put(countNo, batch.batch(), Entry.SECOND_LIST, List.of());
        });
        lists.forget(countNo);
    }

    private Map<String, EnteredBallot> byUnit(String countNo, int entry) {
        return store.batches(countNo).stream()
                .flatMap(batch -> store.ballots(countNo, batch.batch(), entry).stream())
                .collect(Collectors.toMap(EnteredBallot::unit, Function.identity()));
    }
}
