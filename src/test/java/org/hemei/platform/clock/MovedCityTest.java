package org.hemei.platform.clock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A demo city of its own that began on a morning in the past, and in which tests may let time pass. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DemoCityTest
@TestPropertySource(properties = "hemei.clock.start=" + MovedCityTest.START)
@Import(ClockTrial.Setup.class)
@ExtendWith(OwnEngineTime.class)
public @interface MovedCityTest {

    String START = "2026-03-02T09:00";
}
