package org.hemei.audit.web;

import org.hemei.offices.Role;
import org.hemei.platform.RouteAccess;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Auditors search; they and administrators, who see no case, have the chains checked. */
@Component
class AuditRoutes implements RouteAccess {

    @Override
    public void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers("/api/v1/cockpit/audit").hasRole(Role.AUDITOR.name());
        routes.requestMatchers("/cockpit/audit", "/cockpit/audit/check", "/api/v1/cockpit/audit/check")
                .hasAnyRole(Role.AUDITOR.name(), Role.ADMIN.name());
    }
}
