package org.hemei.platform.clock;

import java.time.Clock;
import org.hemei.platform.CityTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("demo")
    MovableClock demoClock() {
        return new MovableClock(CityTime.ZONE);
    }

    @Bean
    @Profile("!demo")
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(CityTime.ZONE);
    }
}
