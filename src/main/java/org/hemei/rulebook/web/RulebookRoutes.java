package org.hemei.rulebook.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.hemei.offices.Role;
import org.hemei.platform.RouteAccess;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Everybody may have a deadline computed; the rules are read by all who have logged in. */
@Component
class RulebookRoutes implements RouteAccess {

    private static final String DEADLINE_API = "/api/v1/deadline";

    @Override
    public void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers(GET, "/deadline").permitAll();
        routes.requestMatchers(POST, DEADLINE_API).permitAll();
        routes.requestMatchers(POST, "/rules").hasRole(Role.ADMIN.name());
    }

    @Override
    public List<String> withoutToken() {
        return List.of(DEADLINE_API);
    }
}
