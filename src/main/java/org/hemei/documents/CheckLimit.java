package org.hemei.documents;

import java.time.Duration;
import java.util.Optional;

/** How often a visitor may be wrong about check codes, on all nodes together. */
public interface CheckLimit {

    /** How long this visitor has to wait; empty when they may try. */
    Optional<Duration> wait(String visitor);

    void wasWrong(String visitor);
}
