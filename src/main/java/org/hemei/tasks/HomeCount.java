package org.hemei.tasks;

import java.util.OptionalInt;
import org.hemei.offices.Actor;

/** A number that a module shows on the first screen beside those of the work list. */
public interface HomeCount {

    /** The last part of the message code that tells what is counted, {@code portal.home.count.<name>}. */
    String name();

    /** Empty for people whom it does not concern. */
    OptionalInt count(Actor actor);

    /** The path of the page that lists what was counted. */
    String path();
}
