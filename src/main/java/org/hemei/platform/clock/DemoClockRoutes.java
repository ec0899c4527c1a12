package org.hemei.platform.clock;

import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoClockRoutes {

    @Bean
    RouteAccess demoClockAccess() {
        return routes ->
                routes.requestMatchers("/demo/clock", "/api/v1/demo/clock").hasRole("ADMIN");
    }
}
