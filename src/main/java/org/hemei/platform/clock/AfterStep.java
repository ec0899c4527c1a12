package org.hemei.platform.clock;

/** Something that is done at the end of every step of the demo's time, such as sending what was written meanwhile. */
@FunctionalInterface
public interface AfterStep {

    /** How many things were tried and are not done. */
    int run();
}
