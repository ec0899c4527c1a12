package org.hemei.mediation.web;

import static org.springframework.http.HttpMethod.POST;

import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediationRoutes {

    private static final String[] WORK_ON_DISPUTES = {"MEDIATOR", "OFFICER", "LEAD"};
    private static final String[] READ_SUBSIDIES = {"MEDIATOR", "LEAD", "AUDITOR"};
    private static final String[] HOLD_SESSIONS = {"MEDIATOR", "LEAD"};
    private static final String[] READ_DISPUTES = {"MEDIATOR", "OFFICER", "LEAD", "AUDITOR"};

    @Bean
    RouteAccess disputeRoutes() {
        return routes -> {
            routes.requestMatchers(POST, "/disputes/**", "/api/v1/disputes/**").hasAnyRole(WORK_ON_DISPUTES);
            routes.requestMatchers("/sessions", "/sessions.ics").hasAnyRole(HOLD_SESSIONS);
            routes.requestMatchers("/disputes/new").hasAnyRole(WORK_ON_DISPUTES);
            routes.requestMatchers("/disputes/**", "/api/v1/disputes/**").hasAnyRole(READ_DISPUTES);
            routes.requestMatchers("/subsidies/**").hasAnyRole(READ_SUBSIDIES);
        };
    }
}
