package org.hemei.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the demo city on a database of its own, reached through MockMvc.
 *
 * <p>All tests that ask for nothing else share one context, so each works on cases that it has registered itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "hemei.database.embedded=false",
            "camunda.bpm.job-execution.enabled=false",
            "hemei.notifications.dispatch=false"
        })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import({TestDatabase.class, Statements.class, PassedElements.class})
@ExtendWith(ProjectionCheck.class)
public @interface DemoCityTest {}
