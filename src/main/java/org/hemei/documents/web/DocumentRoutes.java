package org.hemei.documents.web;

import static org.springframework.http.HttpMethod.GET;

import org.hemei.offices.Role;
import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentRoutes {

    /** Anybody who holds a paper may check it; the texts of an office and its old files are its lead's. */
    @Bean
    RouteAccess documentRouteAccess() {
        return routes -> {
            routes.requestMatchers(GET, "/check", "/check/*").permitAll();
            routes.requestMatchers(
                            "/documents/texts",
                            "/documents/texts/**",
                            "/documents/retention",
                            "/documents/retention/**")
                    .hasRole(Role.LEAD.name());
        };
    }
}
