package org.hemei.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hemei.platform.clock.DemoClock.Step;
import org.junit.jupiter.api.Test;

class StepOutcomeTest {

    private final StepOutcome outcome = new StepOutcome();

    private Step told() {
        return outcome.at(Instant.EPOCH, 0);
    }

    @Test
    void aJobIsToldOnceHoweverOftenItFailed() {
        outcome.failed("a");
        outcome.failed("a");
        outcome.failed("b");
        outcome.fired("c");

        assertThat(told()).isEqualTo(new Step(Instant.EPOCH, 1, 2));
        assertThat(outcome.tries()).isEqualTo(4);
    }

    @Test
    void aJobThatIsDoneInTheEndHasNotFailed() {
        outcome.failed("a");
        outcome.fired("a");

        assertThat(told()).isEqualTo(new Step(Instant.EPOCH, 1, 0));
    }

    @Test
    void aJobThatBecameNeedlessCountsAsNothing() {
        outcome.failed("a");
        outcome.gone("a");

        assertThat(told()).isEqualTo(new Step(Instant.EPOCH, 0, 0));
    }

    @Test
    void aJobThatFailsWithoutEndIsGivenUp() {
        for (int i = 0; i < 9; i++) {
            outcome.failed("a");
        }
        outcome.failed("b");
        assertThat(outcome.givenUp()).isEmpty();

        outcome.failed("a");
        assertThat(outcome.givenUp()).containsExactly("a");
    }
}
