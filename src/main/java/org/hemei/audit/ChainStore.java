package org.hemei.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the audit keeps, as it stands in the database, for holding it against its hashes; rows are handed on one by one. */
public interface ChainStore {

    /** The number and the hash of the last link of a chain, as kept apart from it. */
    record Head(int entries, byte[] hash) {}

    /**
     * One entry, its details as the database writes them.
     *
     * @param head the end of its case's chain, or null when that is missing
     * @param sealed the hash that a seal has for this entry, or null when it has none
     */
    record StoredEntry(
            String caseNo,
            int number,
            OffsetDateTime at,
            String username,
            String name,
            @Nullable String tier,
            String action,
            String details,
            byte[] hash,
            @Nullable Head head,
            byte @Nullable [] sealed) {}

    /** The end of a chain as a seal has it. */
    record SealedHead(int seal, String caseNo, int entries, byte[] hash) {}

    record StoredLook(
            long id,
            @Nullable String caseNo,
            OffsetDateTime at,
            String username,
            boolean allowed,
            @Nullable String search) {}

    /** All entries, case by case in the order of their numbers. */
    void entries(Consumer<StoredEntry> each);

    /** The cases whose end of chain is kept although they have no entry at all. */
    void headsWithoutEntries(Consumer<String> caseNo);

    /** The heads that seals have of entries that are gone. */
    void sealedWithoutEntries(Consumer<SealedHead> each);

    /** The heads that seals have, seal by seal and by case number. */
    void sealedHeads(Consumer<SealedHead> each);

    /** The heads that one seal has, by case number. */
    void sealedHeads(int seal, Consumer<SealedHead> each);

    /** Looks with ids above the one and up to the other, in their order. */
    void looks(long above, long upTo, Consumer<StoredLook> each);

    List<Seal> seals();

    /** The last seal's number and hash as kept apart, or nothing when that is missing. */
    Optional<Head> lastSeal();
}
