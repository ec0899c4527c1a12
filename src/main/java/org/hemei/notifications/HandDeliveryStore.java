package org.hemei.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the notices are kept that go on paper. */
public interface HandDeliveryStore {

    /** Those that wait, the oldest first. */
    List<Paper> waiting(Collection<String> offices, long above, int most);

    /** Those that were delivered, the newest first. */
    List<Paper> delivered(Collection<String> offices, long below, int most);

    Optional<Paper> find(long id);

    /** @return false when it was delivered before */
    boolean deliver(long id, LocalDate on, String username, Instant at);
}
