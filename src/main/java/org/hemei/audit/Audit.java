package org.hemei.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes down what was done to a case, in the transaction that does it, and who looked at it. */
@Service
public class Audit {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final AuditStore store;
    private final Clock clock;

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** One thing that was done, as the history of the case tells it. */
    public record Entry(Instant at, Phrase what, String who, Tier tier) {}

    /** @param action the verb of what was done, for search; {@code what} tells it to people */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String caseNo, Actor actor, Tier tier, String action, Phrase what) {
        store.append(caseNo, clock.instant(), actor, tier, action, what);
    }

    /** As {@link #record}, for what somebody has been shown: they have seen it, even where their command is undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordSeen(String caseNo, Actor actor, Tier tier, String action, Phrase what) {
        Instant now = clock.instant();
        store.append(caseNo, now, actor, tier, action, what);
        ifUndone(() -> store.appendApart(caseNo, now, actor, tier, action, what));
    }

    @Transactional(readOnly = true)
    public List<Entry> history(String caseNo) {
        return store.history(caseNo);
    }

    /**
     * The end of the case's chain as it is printed on papers, {@code <number>-<SHA-256 in hexadecimal digits>}; whoever
     * holds such a paper holds a witness to all that was written down before it. Empty before the first entry.
     */
    @Transactional(readOnly = true)
    public Optional<String> head(String caseNo) {
        return store.head(caseNo)
                .map(head -> head.entries() + "-" + HexFormat.of().formatHex(head.hash()));
    }

    /** Somebody looks at a case, maybe to see what they have just done: a command needs no second connection for it. */
    @Transactional
    public void viewed(String caseNo, Actor actor) {
        look(caseNo, clock.instant(), actor);
    }

    /** A form that is shown again as it was rejected tells of the case all the same. */
    private void look(String caseNo, Instant now, Actor actor) {
        store.viewed(caseNo, now, actor);
        ifUndone(() -> store.viewedApart(caseNo, now, actor));
    }

    /** A rejected POST with a key is undone as a whole, and what it has shown was seen. */
    private static void ifUndone(Runnable keepApart) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    keepApart.run();
                }
            }
        });
    }

    /** A look at a part of what may just have been told as a whole: written down unless one was minutes ago. */
    @Transactional
    public void glanced(String caseNo, Actor actor) {
        Instant now = clock.instant();
        if (!store.hasViewedSince(caseNo, now.minus(ONE_LOOK), actor)) {
            look(caseNo, now, actor);
        }
    }

    /** A try to look is a fact too, and is kept although what was asked for is refused. */
    public void refused(String caseNo, Actor actor) {
        store.refused(caseNo, clock.instant(), actor);
    }
}
