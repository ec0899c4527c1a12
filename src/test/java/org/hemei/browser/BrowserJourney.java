package org.hemei.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hemei.support.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the demo city on a port of its own, and a Chromium to visit it with.
 *
 * <p>All journeys share one context and one browser, so each works on cases that it has registered itself. Tests take a
 * {@link Visitors} as a parameter. Without a Chromium they are skipped, unless {@code -Dbrowser.required=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(VisitorsExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hemei.database.embedded=false", "camunda.bpm.job-execution.enabled=false"})
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@interface BrowserJourney {}
