package org.hemei.platform;

import java.time.Instant;

/** In the demo, time can be moved, for Java and the engine alike; no other profile has it. */
public interface DemoTime {

    /** For a while, on this node only: to live through what is past. */
    void moveTo(Instant instant);

    /** The same, to a later moment: what is due for this case on the way is done when it is due. */
    void passTo(Instant instant, String caseNo);

    /** Back to the time that the demo keeps on all nodes and over restarts. */
    void reset();

    /** Whether people must be told that this is not the time of the world. */
    boolean isMoved();
}
