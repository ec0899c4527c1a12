package org.hemei.support;

import java.time.LocalDateTime;
import org.hemei.platform.CityTime;
import org.hemei.platform.DemoTime;
import org.springframework.context.ApplicationContext;

/** Lets time pass for one case alone: the others of a shared city stay as they are. */
public final class PassingTime {

    private final DemoTime time;

    public PassingTime(ApplicationContext application) {
        this.time = application.getBean(DemoTime.class);
    }

    /** To a moment in the city's time, such as {@code 2026-03-10T10:00}; what is due on the way is done when it is due. */
    public void until(String caseNo, String moment) {
        time.passTo(LocalDateTime.parse(moment).atZone(CityTime.ZONE).toInstant(), caseNo);
    }
}
