package org.hemei.platform;

/** Something that is done at the end of every step of the demo's time, such as sending what was written meanwhile. */
@FunctionalInterface
public interface AfterDemoStep {

    /** How many things were tried and are not done. */
    int run();
}
