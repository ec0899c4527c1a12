package org.hemei.notifications;

import java.time.Clock;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.platform.NotFound;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own messages; nobody reads another's. */
@Service
public class Inbox {

    /** Counts beyond this are told as "99+". */
    public static final int COUNT_CAP = 100;

    private final InboxStore store;
    private final Clock clock;

    Inbox(InboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Message> list(Actor actor, PageRequest page) {
        List<Message> rows = store.list(actor.username(), ById.after(page, Long.MAX_VALUE), page.size() + 1);
        return page.fetched(rows, message -> ById.cursor(message.id()));
    }

    /** How many this person has not read, at most {@link #COUNT_CAP}. */
    public int unread(String username) {
        return store.countUnread(username, COUNT_CAP);
    }

    /** @throws NotFound when there is no such message, or it is another's */
    @Transactional
    public Message read(long id, Actor actor) {
        store.read(actor.username(), id, id, clock.instant());
        return store.find(actor.username(), id).orElseThrow(() -> new NotFound("message " + id));
    }

    /** All up to this one, so that what came since somebody looked stays unread. */
    @Transactional
    public int readUpTo(long id, Actor actor) {
        return store.read(actor.username(), 0, id, clock.instant());
    }
}
