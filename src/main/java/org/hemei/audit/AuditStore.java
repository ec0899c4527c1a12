package org.hemei.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;

/** Where the audit is kept; nothing in it can be changed or removed. */
public interface AuditStore {

    void append(String caseNo, Instant at, Actor actor, Tier tier, String action, Phrase what);

    List<Audit.Entry> history(String caseNo);

    /** Number and hash of the case's last entry. */
    Optional<ChainStore.Head> head(String caseNo);

    void viewed(String caseNo, Instant at, Actor actor);

    boolean hasViewedSince(String caseNo, Instant since, Actor actor);

    /** As {@link #append}, when the transaction it was to be part of was undone. */
    void appendApart(String caseNo, Instant at, Actor actor, Tier tier, String action, Phrase what);

    /** Likewise of a look. */
    void viewedApart(String caseNo, Instant at, Actor actor);

    /** Kept whatever becomes of the present transaction. */
    void refused(String caseNo, Instant at, Actor actor);
}
