package org.hemei.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept what staff are told in the application. */
public interface InboxStore {

    /** The newest first, one more than the page holds if there are more; {@code below} is the last of the page before. */
    List<Message> list(String username, long below, int most);

    Optional<Message> find(String username, long id);

    int countUnread(String username, int most);

    /** Those of these that are unread, up to this one. */
    int read(String username, long from, long to, Instant at);
}
