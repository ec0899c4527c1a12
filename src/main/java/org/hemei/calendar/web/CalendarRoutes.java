package org.hemei.calendar.web;

import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarRoutes {

    @Bean
    RouteAccess holidayRoutes() {
        return routes ->
                routes.requestMatchers("/calendar/**", "/api/v1/calendar/**").hasRole("ADMIN");
    }
}
