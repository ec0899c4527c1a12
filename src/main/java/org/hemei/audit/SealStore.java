package org.hemei.audit;

import java.time.LocalDate;
import java.util.Optional;

/** Where seals are kept. */
public interface SealStore {

    Optional<Seal> last();

    boolean isSealed(LocalDate day);

    /**
     * The highest id in the log of looks, below which nobody is still writing: waits for those who are, but not for long.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException when they take too long
     */
    long settledViews();

    /** The last seal, if there is one; nobody else seals until the end of the transaction. */
    Optional<Seal> lockLast();

    /** Writes down, for a seal, the ends of all chains that have grown since they were sealed. */
    void sealHeads(int seal);

    void add(Seal seal);
}
