package org.hemei.support;

import java.time.LocalDateTime;
import java.util.Objects;
import org.hemei.platform.CityTime;
import org.hemei.platform.DemoTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Each test begins on the same day and lets others come; in the end it is the time of the machine again. */
public final class CityDays implements BeforeEachCallback, AfterEachCallback {

    private final String first;

    @Nullable
    private DemoTime time;

    private CityDays(String first) {
        this.first = first;
    }

    public static CityDays from(String first) {
        return new CityDays(first);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        time = SpringExtension.getApplicationContext(context).getBean(DemoTime.class);
        on(first);
    }

    /** Ten in the morning of that day; nothing that was due meanwhile is done. */
    public void on(String day) {
        Objects.requireNonNull(time)
                .moveTo(LocalDateTime.parse(day + "T10:00")
                        .atZone(CityTime.ZONE)
                        .toInstant());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Objects.requireNonNull(time).reset();
    }
}
