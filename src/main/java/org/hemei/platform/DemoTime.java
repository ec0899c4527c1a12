package org.hemei.platform;

import java.time.Instant;

/** In the demo, time can be moved, for Java and the engine alike; no other profile has it. */
public interface DemoTime {

    void moveTo(Instant instant);

    /** Back to the time of the machine. */
    void reset();
}
