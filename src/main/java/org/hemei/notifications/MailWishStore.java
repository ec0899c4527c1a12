package org.hemei.notifications;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept what staff want by mail. */
public interface MailWishStore {

    Optional<MailWish> find(String username);

    void keep(String username, MailWish wish, Instant at);

    void forget(String username);
}
