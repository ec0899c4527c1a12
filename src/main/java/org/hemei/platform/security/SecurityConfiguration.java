package org.hemei.platform.security;

import java.time.Clock;
import java.util.List;
import org.hemei.platform.RouteAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three doors: programs that send a password with each request, the API called from our own pages, and the pages.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static final RequestMatcher API =
            request -> request.getRequestURI().startsWith(request.getContextPath() + "/api/");

    /** A stateless call: cookies are ignored, so there is nothing a foreign page could borrow and no token is needed. */
    private static final RequestMatcher API_WITH_PASSWORD =
            request -> API.matches(request) && hasBasicCredentials(request.getHeader(HttpHeaders.AUTHORIZATION));

    /** A script of ours asks, and wants to be told that the session ended rather than be shown the login page. */
    private static final RequestMatcher SCRIPTED = request -> request.getHeader("HX-Request") != null
            || String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).startsWith("application/json");

    private static boolean hasBasicCredentials(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, List<RouteAccess> routes, ProblemResponses problems)
            throws Exception {
        return http.securityMatcher(API_WITH_PASSWORD)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .authorizeHttpRequests(registry -> {
                    routes.forEach(module -> module.allow(registry));
                    registry.anyRequest().authenticated();
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, List<RouteAccess> routes, ProblemResponses problems) throws Exception {
        return http.securityMatcher(API)
                .csrf(csrf -> csrf.ignoringRequestMatchers(withoutToken(routes)))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .authorizeHttpRequests(registry -> {
                    registry.requestMatchers(HttpMethod.GET, "/api/docs").permitAll();
                    routes.forEach(module -> module.allow(registry));
                    registry.anyRequest().authenticated();
                })
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, List<RouteAccess> routes, ProblemResponses problems) throws Exception {
        var afterLogin = new SavedRequestAwareAuthenticationSuccessHandler();
        afterLogin.setDefaultTargetUrl("/");
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(withoutToken(routes)))
                .formLogin(login ->
                        login.loginPage("/login").successHandler(afterLogin).permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(problems, SCRIPTED)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(new PageRefusals(problems, SCRIPTED)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .authorizeHttpRequests(registry -> {
                    registry.requestMatchers(
                                    HttpMethod.GET, "/assets/**", "/favicon.svg", "/language", "/text-size", "/csrf")
                            .permitAll();
                    registry.requestMatchers("/error").permitAll();
                    registry.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                            .permitAll();
                    routes.forEach(module -> module.allow(registry));
                    registry.anyRequest().authenticated();
                })
                .build();
    }

    private static String[] withoutToken(List<RouteAccess> routes) {
        return routes.stream().flatMap(module -> module.withoutToken().stream()).toArray(String[]::new);
    }

    @Bean
    RememberedPasswords passwordEncoder() {
        return new RememberedPasswords(new BCryptPasswordEncoder(), Clock.systemUTC());
    }

    /** No text holds U+0000: PostgreSQL cannot keep it. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }
}
