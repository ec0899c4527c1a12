package org.hemei.platform;

import java.util.List;
import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * A module's say in who may ask for its routes, decided before anything of the request is read.
 *
 * <p>This is the first gate only; the services check office and role again.
 */
@FunctionalInterface
public interface RouteAccess {

    void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes);

    /**
     * Paths that only compute: they change nothing and tell nothing of anybody, so that a foreign page gains
     * nothing by having a browser ask them, and no token is needed.
     */
    default List<String> withoutToken() {
        return List.of();
    }

    /** Paths whose JSON or CSV bodies may be larger than those of forms, with the most bytes each may have; a {@code *} is one segment. */
    default Map<String, Integer> largeBodies() {
        return Map.of();
    }
}
