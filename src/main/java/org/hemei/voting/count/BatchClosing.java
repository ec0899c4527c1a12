package org.hemei.voting.count;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.stereotype.Component;

/** Closes a batch: from then on it is settled which ballot of each unit stands. */
@Component
class BatchClosing {

    private final CountStore store;
    private final PlatformAgreement platform;
    private final Rolls rolls;
    private final Clock clock;

    BatchClosing(CountStore store, PlatformAgreement platform, Rolls rolls, Clock clock) {
        this.store = store;
        this.platform = platform;
        this.rolls = rolls;
        this.clock = clock;
    }

    /** @throws Conflict where votes come by a platform whose list does not stand; one without a line says there were none */
    void requireReady(VoteCount count) {
        if (count.online().hasLists() && !platform.stands(count.countNo())) {
            throw Conflict.inState("PLATFORM", Phrase.of("voting.platform.conflict.wanted"));
        }
    }

    /**
     * What came by a machine for a unit that an amendment has struck off since does not stand; of papers the two who
     * sign are told.
     *
     * @param paper as two people, or a third, read it
     */
    void close(VoteCount count, String batch, List<EnteredBallot> paper) {
        requireReady(count);
        String countNo = count.countNo();
        List<EnteredBallot> others = new ArrayList<>(store.ballots(countNo, batch, Entry.ONLINE));
        others.addAll(store.ballots(countNo, batch, Entry.FIRST_LIST));
        List<EnteredBallot> all = new ArrayList<>(paper);
        List<EnteredBallot> repeated = new ArrayList<>();
        Set<String> units = others.isEmpty() ? Set.of() : units(count);
        others.forEach(ballot -> (units.contains(ballot.unit()) ? all : repeated).add(ballot));
        ChannelMerge merge = ChannelMerge.of(count, all);
        repeated.addAll(merge.repeated());
        store.put(countNo, batch, Entry.STANDING, merge.standing());
        store.put(countNo, batch, Entry.REPEATED, repeated);
        store.close(countNo, batch, clock.instant());
    }

    private Set<String> units(VoteCount count) {
        return rolls.units(count.voteNo()).stream().map(RollUnit::name).collect(Collectors.toSet());
    }
}
