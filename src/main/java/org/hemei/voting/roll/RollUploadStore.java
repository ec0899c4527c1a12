package org.hemei.voting.roll;

import java.time.Instant;
import java.util.Optional;

/** Where files are kept while they are checked, one for each vote. */
public interface RollUploadStore {

    /** In place of the one before. */
    void put(RollUpload upload);

    Optional<RollUpload> find(String voteNo);

    /** The file as nobody else can take it until this transaction ends. */
    Optional<RollUpload> lock(String voteNo);

    void delete(String voteNo);

    void deleteUploadedBefore(Instant moment);
}
