package org.hemei.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where it is kept how long files are kept. */
public interface RetentionStore {

    void begin(String caseNo, String office, String title, LocalDate filedOn, @Nullable LocalDate keepUntil);

    /** Those of these offices whose time is over and whose files are still there, the oldest first. */
    List<Retention.Expired> expired(Collection<String> offices, LocalDate today, int atMost);

    /** The same for one case, which nobody else may destroy until the transaction ends. */
    Optional<Retention.Expired> expiredLocked(String caseNo, LocalDate today);

    /** The offices that have not been told yet that the time of some of their files is over; from now on they have. */
    List<String> propose(LocalDate today, Instant now);

    void destroyed(String caseNo, Instant at);
}
