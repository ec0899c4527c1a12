package org.hemei.voting.assembly.web;

import static org.springframework.http.HttpMethod.GET;

import org.hemei.platform.RouteAccess;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Supervisors work on votes, leads may call one off or settle a reading, bureau and auditors read. */
@Component
class VoteRoutes implements RouteAccess {

    private static final String[] WORK = {"SUPERVISOR"};
    private static final String[] LEAD = {"LEAD"};
    private static final String[] SETTLE = {"SUPERVISOR", "LEAD"};
    private static final String[] READ = {"SUPERVISOR", "LEAD", "BUREAU", "AUDITOR"};

    @Override
    public void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers("/votes/new").hasAnyRole(WORK);
        routes.requestMatchers(GET, "/votes/*/deliveries.csv", "/votes/*/blank/*")
                .hasAnyRole(WORK);
        routes.requestMatchers(GET, "/votes/*/ballots/*").hasAnyRole(SETTLE);
        routes.requestMatchers(GET, "/votes/**").hasAnyRole(READ);
        routes.requestMatchers("/votes/*/cancel").hasAnyRole(LEAD);
        routes.requestMatchers("/votes/*/ballots/*", "/votes/*/call-backs").hasAnyRole(SETTLE);
        routes.requestMatchers("/votes/**").hasAnyRole(WORK);
    }
}
