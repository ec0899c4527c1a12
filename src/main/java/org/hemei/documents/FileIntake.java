package org.hemei.documents;

import org.hemei.platform.InvalidInput;

/** Looks into files before they are kept: what they are, not what they say they are. */
public interface FileIntake {

    /**
     * Takes seconds for a large photo, so it is best done before anything is locked.
     *
     * @throws InvalidInput at {@code file} when it is no JPEG, PNG or PDF, is broken, locked, or too large to be opened
     */
    CheckedFile check(SentFile file);
}
