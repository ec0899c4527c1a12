package org.hemei.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Denied;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets auditors look through what was done and who looked, the newest first; that they do is written down too. */
@Service
public class AuditSearch {

    private final Store store;
    private final Clock clock;

    AuditSearch(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Finds in what the audit keeps. */
    public interface Store {

        /** One row more than the page holds, if there are more. */
        List<AuditLine> find(AuditFilter filter, PageRequest page);

        /** The verbs of all that was ever done. */
        List<String> actions();

        void searched(Instant at, Actor actor, AuditFilter filter, List<Phrase> told);
    }

    /** @throws Denied for everybody but auditors: what was done to cases tells of the cases */
    @Transactional
    public Page<AuditLine> find(AuditFilter filter, Actor actor, PageRequest page) {
        refuseOthers(actor);
        List<AuditLine> found = store.find(filter, page);
        store.searched(clock.instant(), actor, filter, filter.told());
        return page.fetched(found, AuditLine::cursor);
    }

    @Transactional(readOnly = true)
    public List<String> actions(Actor actor) {
        refuseOthers(actor);
        return store.actions();
    }

    private static void refuseOthers(Actor actor) {
        if (!actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " does not read the audit");
        }
    }
}
