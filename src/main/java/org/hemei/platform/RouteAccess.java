package org.hemei.platform;

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
}
