package org.hemei.platform.clock;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.hemei.platform.CityTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/clock")
class DemoClockApi {

    private final DemoClock demo;
    private final Clock clock;

    DemoClockApi(DemoClock demo, Clock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    record Reading(OffsetDateTime now) {}

    record Passed(OffsetDateTime now, int fired, int failed) {}

    @GetMapping
    Reading read() {
        return new Reading(CityTime.at(clock.instant()));
    }

    @PostMapping
    Passed step(@RequestBody Leap leap) {
        DemoClock.Step step = demo.step(leap::target);
        return new Passed(CityTime.at(step.now()), step.fired(), step.failed());
    }
}
