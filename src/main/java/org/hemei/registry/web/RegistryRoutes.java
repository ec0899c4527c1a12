package org.hemei.registry.web;

import static org.springframework.http.HttpMethod.GET;

import org.hemei.platform.RouteAccess;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Officers, supervisors and the bureau keep the files of compounds; mediators, leads and auditors read them. */
@Component
class RegistryRoutes implements RouteAccess {

    private static final String[] KEEP = {"OFFICER", "SUPERVISOR", "BUREAU"};
    private static final String[] READ = {"OFFICER", "SUPERVISOR", "BUREAU", "MEDIATOR", "LEAD", "AUDITOR"};

    @Override
    public void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers(
                        "/compounds/import/**",
                        "/compounds/*/import",
                        "/compounds/*/import/*",
                        "/compounds/*/entries/**")
                .hasAnyRole(KEEP);
        routes.requestMatchers(GET, "/compounds", "/compounds/**", "/api/v1/compounds/*")
                .hasAnyRole(READ);
    }
}
