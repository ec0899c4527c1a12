package org.hemei.platform.engine;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hemei.platform.DemoTime;
import org.hemei.platform.clock.MovableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class EngineDemoTime implements DemoTime {

    private final MovableClock clock;

    EngineDemoTime(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public void moveTo(Instant instant) {
        offset(Duration.between(Instant.now(), instant));
    }

    @Override
    public void reset() {
        offset(Duration.ZERO);
    }

    private void offset(Duration by) {
        clock.offset(by);
        ClockUtil.offset(by.toMillis());
    }
}
