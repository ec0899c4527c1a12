package org.hemei.notifications.web;

import org.hemei.notifications.HandDeliveries;
import org.hemei.offices.Role;
import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationRoutes {

    /** Messages are for everybody who has logged in. */
    @Bean
    RouteAccess notificationRouteAccess() {
        String[] delivering = HandDeliveries.ROLES.stream().map(Role::name).toArray(String[]::new);
        return routes -> {
            routes.requestMatchers("/messages/papers/**", "/api/v1/messages/papers/**")
                    .hasAnyRole(delivering);
            routes.requestMatchers("/cockpit/mail", "/api/v1/cockpit/mail/**").hasRole(Role.ADMIN.name());
        };
    }
}
