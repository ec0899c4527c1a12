package org.hemei.platform.engine;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hemei.platform.clock.DemoClock;

/** What has become of the jobs of one step so far. A job that fails and is done later in the step is done. */
class StepOutcome {

    /** The engine counts the tries itself, usually three; only where it cannot even do that must somebody else. */
    private static final int MOST_FAILURES_OF_ONE = 10;

    private final Map<String, Integer> failures = new HashMap<>();
    private int tries;
    private int fired;

    void fired(String job) {
        tries++;
        fired++;
        failures.remove(job);
    }

    void failed(String job) {
        tries++;
        failures.merge(job, 1, Integer::sum);
    }

    /** Somebody else's deed has made it needless. */
    void gone(String job) {
        tries++;
        failures.remove(job);
    }

    int tries() {
        return tries;
    }

    Set<String> givenUp() {
        return failures.entrySet().stream()
                .filter(failure -> failure.getValue() >= MOST_FAILURES_OF_ONE)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** @param undone what else was tried in the step and is not done */
    DemoClock.Step at(Instant now, int undone) {
        return new DemoClock.Step(now, fired, failures.size() + undone);
    }
}
