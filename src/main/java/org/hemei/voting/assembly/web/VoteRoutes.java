package org.hemei.voting.assembly.web;

import static org.springframework.http.HttpMethod.GET;

import java.util.Map;
import org.hemei.platform.AnswerNeverKept;
import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Supervisors work on votes, leads may call one off or settle a reading, bureau and auditors read. */
@Component
class VoteRoutes implements RouteAccess {

    private static final String[] WORK = {"SUPERVISOR"};
    private static final String[] LEAD = {"LEAD"};
    private static final String[] SETTLE = {"SUPERVISOR", "LEAD"};
    private static final String[] RECOUNT = {"SUPERVISOR", "AUDITOR"};
    private static final String[] PAPERS = {"SUPERVISOR", "LEAD", "AUDITOR"};
    private static final String[] READ = {"SUPERVISOR", "LEAD", "BUREAU", "AUDITOR"};

    /** A roll of 20,000 units, or the ballots of a building with all their matters. */
    private static final int LARGEST_FILE_BYTES = 10 * 1024 * 1024;

    @Override
    public void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers("/votes/new").hasAnyRole(WORK);
        routes.requestMatchers(GET, "/votes/*/deliveries.csv", "/votes/*/blank/*")
                .hasAnyRole(WORK);
        routes.requestMatchers(GET, "/votes/*/ballots/*").hasAnyRole(SETTLE);
        routes.requestMatchers(GET, "/api/v1/votes/*/recount.csv").hasAnyRole(RECOUNT);
        routes.requestMatchers(GET, "/votes/*/documents/*", "/api/v1/votes/*/documents", "/api/v1/votes/*/documents/*")
                .hasAnyRole(PAPERS);
        routes.requestMatchers(GET, "/votes/*/unsealings", "/votes/*/unsealings/*")
                .hasAnyRole(PAPERS);
        routes.requestMatchers("/votes/*/unsealings/*").hasAnyRole(SETTLE);
        routes.requestMatchers(GET, "/votes/*/reprints/**").hasAnyRole(PAPERS);
        routes.requestMatchers("/votes/*/reprints/*").hasAnyRole(SETTLE);
        routes.requestMatchers(GET, "/votes/**", "/api/v1/votes/**").hasAnyRole(READ);
        routes.requestMatchers("/votes/*/cancel", "/api/v1/votes/*/cancel").hasAnyRole(LEAD);
        routes.requestMatchers("/votes/*/ballots/*", "/votes/*/call-backs").hasAnyRole(SETTLE);
        routes.requestMatchers("/votes/**", "/api/v1/votes/**").hasAnyRole(WORK);
    }

    /** Whose a ballot is, is shown once; the look is written down even where its answer is lost on the way. */
    @Bean
    static AnswerNeverKept sealsOfVotesOpened() {
        return new AnswerNeverKept("/votes/{no}/unsealings/{id}");
    }

    /** Whoever printed ballots has seen their receipts. */
    @Bean
    static AnswerNeverKept ballotsOfVotesPrinted() {
        return new AnswerNeverKept("/votes/{no}/ballots.pdf");
    }

    /** Likewise. */
    @Bean
    static AnswerNeverKept ballotsOfVotesReprinted() {
        return new AnswerNeverKept("/votes/{no}/reprints/{id}/ballots.pdf");
    }

    @Override
    public Map<String, Integer> largeBodies() {
        return Map.of(
                "/api/v1/votes/*/roll", LARGEST_FILE_BYTES,
                "/api/v1/votes/*/deliveries", LARGEST_FILE_BYTES,
                "/api/v1/votes/*/ballots", LARGEST_FILE_BYTES);
    }
}
