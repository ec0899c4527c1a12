package org.hemei.platform.clock;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hemei.platform.DemoTime;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** All engines of a JVM have one clock; here it shows this city's time during a test, and else the machine's. */
public final class OwnEngineTime implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(DemoTime.class).reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
    }
}
