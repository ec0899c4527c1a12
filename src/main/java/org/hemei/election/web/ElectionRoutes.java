package org.hemei.election.web;

import static org.springframework.http.HttpMethod.GET;

import java.util.Map;
import org.hemei.platform.AnswerNeverKept;
import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Supervisors work on elections, leads may call one off or settle a reading, bureau and auditors read. */
@Component
class ElectionRoutes implements RouteAccess {

    private static final String[] WORK = {"SUPERVISOR"};
    private static final String[] LEAD = {"LEAD"};
    private static final String[] SETTLE = {"SUPERVISOR", "LEAD"};
    private static final String[] RECOUNT = {"SUPERVISOR", "AUDITOR"};
    private static final String[] PAPERS = {"SUPERVISOR", "LEAD", "AUDITOR"};
    private static final String[] READ = {"SUPERVISOR", "LEAD", "BUREAU", "AUDITOR"};

    /** A roll of 20,000 units, or the ballots of a building with all their questions. */
    private static final int LARGEST_FILE_BYTES = 10 * 1024 * 1024;

    @Override
    public void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers(GET, "/committees/**").hasAnyRole(READ);
        routes.requestMatchers("/committees/**").hasAnyRole(WORK);
        routes.requestMatchers("/elections/new").hasAnyRole(WORK);
        routes.requestMatchers(GET, "/elections/*/ballots/*").hasAnyRole(SETTLE);
        routes.requestMatchers(GET, "/api/v1/elections/*/recount.csv").hasAnyRole(RECOUNT);
        routes.requestMatchers(
                        GET,
                        "/elections/*/documents/*",
                        "/api/v1/elections/*/documents",
                        "/api/v1/elections/*/documents/*")
                .hasAnyRole(PAPERS);
        routes.requestMatchers(GET, "/elections/*/unsealings", "/elections/*/unsealings/*")
                .hasAnyRole(PAPERS);
        routes.requestMatchers("/elections/*/unsealings/*").hasAnyRole(SETTLE);
        routes.requestMatchers(GET, "/elections/*/reprints/**").hasAnyRole(PAPERS);
        routes.requestMatchers("/elections/*/reprints/*").hasAnyRole(SETTLE);
        routes.requestMatchers(GET, "/elections/**", "/api/v1/elections/**").hasAnyRole(READ);
        routes.requestMatchers("/elections/*/cancel", "/api/v1/elections/*/cancel")
                .hasAnyRole(LEAD);
        routes.requestMatchers("/elections/*/ballots/*", "/elections/*/call-backs")
                .hasAnyRole(SETTLE);
        routes.requestMatchers("/elections/**", "/api/v1/elections/**").hasAnyRole(WORK);
    }

    /** Whose a ballot is, is shown once; the look is written down even where its answer is lost on the way. */
    @Bean
    static AnswerNeverKept sealsOpened() {
        return new AnswerNeverKept("/elections/{no}/unsealings/{id}");
    }

    /** Whoever printed ballots has seen their receipts. */
    @Bean
    static AnswerNeverKept ballotsPrinted() {
        return new AnswerNeverKept("/elections/{no}/ballots.pdf");
    }

    /** Likewise. */
    @Bean
    static AnswerNeverKept ballotsReprinted() {
        return new AnswerNeverKept("/elections/{no}/reprints/{id}/ballots.pdf");
    }

    @Override
    public Map<String, Integer> largeBodies() {
        return Map.of(
                "/api/v1/elections/*/roll", LARGEST_FILE_BYTES, "/api/v1/elections/*/ballots", LARGEST_FILE_BYTES);
    }
}
