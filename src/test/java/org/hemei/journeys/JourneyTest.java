package org.hemei.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hemei.platform.clock.OwnEngineTime;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;

/** A demo city of its own, started on Monday 2 March 2026 at nine, in which a journey lets months pass. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoCityTest
@TestPropertySource(properties = "hemei.clock.start=" + JourneyTest.START)
@ExtendWith(OwnEngineTime.class)
@interface JourneyTest {

    String START = "2026-03-02T09:00";
}
