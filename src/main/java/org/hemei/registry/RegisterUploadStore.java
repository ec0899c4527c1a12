package org.hemei.registry;

import java.time.Instant;
import java.util.Optional;

/** Where files for registers are kept while they are checked. */
public interface RegisterUploadStore {

    /** In place of the one before. */
    void put(RegisterUpload upload);

    Optional<RegisterUpload> find(Register register, String scope);

    /** The file as nobody else can take it until this transaction ends. */
    Optional<RegisterUpload> lock(Register register, String scope);

    void delete(Register register, String scope);

    void deleteUploadedBefore(Instant moment);
}
