package org.hemei.voting.count;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where receipts are kept, and what a count was certified with. */
public interface RecountStore {

    void addReceipts(String countNo, List<Receipt> receipts);

    /** The highest number that was given, also to a ballot that was replaced since; 0 for none. */
    int lastNumber(String countNo);

    /** The numbers of ballots in whose place others were printed. */
    Set<String> voided(String countNo);

    /** The last one of each unit, in the order they were issued. */
    List<Receipt> receipts(String countNo);

    /** Likewise. */
    Optional<Receipt> receipt(String countNo, String unit);

    /** Local law has the votes of this count made public. */
    void openVotes(String countNo);

    boolean hasOpenVotes(String countNo);

    /** @param lines gzipped */
    void add(Recount recount, byte[] lines, List<Recount.Hash> hashes);

    Optional<Recount> find(String countNo);

    byte[] lines(String countNo);

    int hashCount(String countNo);

    /** In the order of their digits, which tells nothing of the ballots. */
    List<Recount.Hash> hashes(String countNo);

    Optional<PaperStanding> standing(String countNo, String hash);
}
