package org.hemei.platform.clock;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    @Profile("demo")
    MovableClock demoClock() {
        return new MovableClock(ZONE);
    }

    @Bean
    @Profile("!demo")
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
