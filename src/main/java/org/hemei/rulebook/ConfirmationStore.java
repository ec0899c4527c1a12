package org.hemei.rulebook;

import java.util.Optional;

/** Where confirmations are kept; there is one for a version of a profile, and it is never changed. */
public interface ConfirmationStore {

    Optional<Confirmation> find(String profile, int version);

    /** False, and nothing is kept, where the version is confirmed already. */
    boolean add(Confirmation confirmation);
}
