package org.hemei.voting.online.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import org.hemei.platform.AnswerNeverKept;
import org.hemei.platform.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Whoever has a link votes by it; supervisors handle what does not come on paper, before any wider rule is asked. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnlineRoutes implements RouteAccess {

    static final String BALLOT = "/ballot/*";

    private static final String[] DESK = {
        "/votes/*/online", "/votes/*/online/*", "/elections/*/online", "/elections/*/online/*"
    };

    @Override
    public void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
        routes.requestMatchers(GET, BALLOT).permitAll();
        routes.requestMatchers(POST, BALLOT).permitAll();
        routes.requestMatchers(DESK).hasAnyRole("SUPERVISOR");
    }

    /** The link itself is what a foreign page would have to know. */
    @Override
    public List<String> withoutToken() {
        return List.of(BALLOT);
    }

    /** The receipt is for one pair of eyes. */
    @Bean
    static AnswerNeverKept ballotsSent() {
        return new AnswerNeverKept("/ballot/{token}");
    }

    /** So are the links that letters bring. */
    @Bean
    static AnswerNeverKept lettersOfVotes() {
        return new AnswerNeverKept("/votes/{no}/online/letters");
    }

    @Bean
    static AnswerNeverKept singleLettersOfVotes() {
        return new AnswerNeverKept("/votes/{no}/online/letter");
    }

    @Bean
    static AnswerNeverKept singleLettersOfElections() {
        return new AnswerNeverKept("/elections/{no}/online/letter");
    }

    @Bean
    static AnswerNeverKept lettersOfElections() {
        return new AnswerNeverKept("/elections/{no}/online/letters");
    }
}
