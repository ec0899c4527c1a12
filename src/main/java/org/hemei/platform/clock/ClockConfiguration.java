package org.hemei.platform.clock;

import java.time.Clock;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("demo")
    MovableClock demoClock(KeptOffset kept, @Value("${" + StartingTime.PROPERTY + ":#{null}}") @Nullable String start) {
        Clock machine = Clock.system(CityTime.ZONE);
        return new MovableClock(CityTime.ZONE, StartingTime.offset(start, kept, machine.instant()));
    }

    @Bean
    @Profile("!demo")
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(CityTime.ZONE);
    }
}
