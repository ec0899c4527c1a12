package org.hemei.tasks.web;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.EnumSet;
import org.hemei.offices.Role;
import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskRoutes {

    /** Auditors only read, and administrators have no part in cases. */
    private static final String[] DO_TASKS = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMIN)).stream()
            .map(Role::name)
            .toArray(String[]::new);

    @Bean
    RouteAccess taskRouteAccess() {
        return routes -> {
            routes.requestMatchers(POST, "/tasks/**", "/api/v1/tasks/**").hasAnyRole(DO_TASKS);
            routes.requestMatchers(PUT, "/tasks/**").hasAnyRole(DO_TASKS);
        };
    }
}
