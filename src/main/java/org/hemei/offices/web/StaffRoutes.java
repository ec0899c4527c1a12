package org.hemei.offices.web;

import java.util.EnumSet;
import org.hemei.offices.Role;
import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffRoutes {

    /** Committee members and firms' users work in no office. */
    private static final String[] WORK_IN_OFFICES =
            EnumSet.complementOf(EnumSet.of(Role.COMMITTEE_MEMBER, Role.FIRM_USER)).stream()
                    .map(Role::name)
                    .toArray(String[]::new);

    @Bean
    RouteAccess staffRouteAccess() {
        return routes -> routes.requestMatchers(
                        "/staff", "/staff/**", "/api/v1/absences", "/api/v1/absences/**", "/api/v1/offices/*/staff")
                .hasAnyRole(WORK_IN_OFFICES);
    }
}
