package org.hemei.voting.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import org.hemei.platform.RouteAccess;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Everybody may have a vote counted, and look for their own ballot in one that was; nothing of it is kept. */
@Component
class VotingRoutes implements RouteAccess {

    private static final String PAGE = "/tally";
    private static final String API = "/api/v1/tally";
    private static final String RECOUNT = "/recount/*";

    /** A roll of 20,000 units with their ballots, written generously. */
    private static final int LARGEST_ROLL_BYTES = 10 * 1024 * 1024;

    @Override
    public void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers(GET, PAGE, RECOUNT, RECOUNT + "/*").permitAll();
        routes.requestMatchers(POST, PAGE, API, RECOUNT).permitAll();
    }

    /** The page too: whoever needs an hour to type a roll does not lose it because a token has grown old. */
    @Override
    public List<String> withoutToken() {
        return List.of(PAGE, API, RECOUNT);
    }

    @Override
    public Map<String, Integer> largeBodies() {
        return Map.of(API, LARGEST_ROLL_BYTES);
    }
}
