package org.hemei.voting.count;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;

/** Closes a batch: from then on it is settled which ballot of each unit stands. */
@Component
class BatchClosing {

    private final CountStore store;
    private final PlatformAgreement platform;
    private final IssuedUnits units;
    private final Clock clock;

    BatchClosing(CountStore store, PlatformAgreement platform, IssuedUnits units, Clock clock) {
        this.store = store;
        this.platform = platform;
        this.units = units;
        this.clock = clock;
    }

    /** @throws Conflict where votes come by a platform whose list does not stand; one without a line says there were none */
    void requireReady(VoteCount count) {
        if (count.online().hasLists() && !platform.stands(count.countNo())) {
            throw Conflict.inState("PLATFORM", Phrase.of("voting.platform.conflict.wanted"));
        }
    }

    /**
     * What belongs to a unit that an amendment has struck off since is kept apart, whichever way it came.
     *
     * @param paper as two people, or a third, read it
     */
    void close(VoteCount count, String batch, List<EnteredBallot> paper) {
        requireReady(count);
        String countNo = count.countNo();
        List<EnteredBallot> all = new ArrayList<>(paper);
        all.addAll(store.ballots(countNo, batch, Entry.ONLINE));
        all.addAll(store.ballots(countNo, batch, Entry.FIRST_LIST));
        ChannelMerge merge = ChannelMerge.of(count, all);
        put(count, batch, merge.standing());
        store.put(countNo, batch, Entry.REPEATED, merge.repeated());
        store.close(countNo, batch, clock.instant());
    }

    /** After the roll was amended: what stands follows it, and comes back where its unit does. */
    void follow(VoteCount count, String batch) {
        List<EnteredBallot> all = new ArrayList<>(store.ballots(count.countNo(), batch, Entry.STANDING));
        all.addAll(store.ballots(count.countNo(), batch, Entry.STRUCK_OFF));
        put(count, batch, all);
    }

    private void put(VoteCount count, String batch, List<EnteredBallot> ballots) {
        Set<String> onRoll = units.onRoll(count).keySet();
        Map<Boolean, List<EnteredBallot>> counted =
                ballots.stream().collect(Collectors.partitioningBy(ballot -> onRoll.contains(ballot.unit())));
        store.put(count.countNo(), batch, Entry.STANDING, counted.get(true));
        store.put(count.countNo(), batch, Entry.STRUCK_OFF, counted.get(false));
    }
}
