package org.hemei.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hemei.platform.Refusals;
import org.hemei.platform.RouteAccess;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses what no form of ours would send (HTTP 413): a body of an API call beyond half a megabyte, or beyond what the
 * route's module says.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class BodyLimitFilter extends OncePerRequestFilter {

    private static final int LIMIT_BYTES = 512 * 1024;
    private static final AntPathMatcher PATHS = new AntPathMatcher();

    private final Refusals refusals;
    private final Map<String, Integer> largeBodies = new HashMap<>();

    BodyLimitFilter(Refusals refusals, List<RouteAccess> routes) {
        this.refusals = refusals;
        routes.forEach(module -> largeBodies.putAll(module.largeBodies()));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("GET") || type == null || !(type.contains("json") || type.contains("csv"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = limit(path(request));
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            refusals.tell(request, response, new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE));
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    private int limit(String path) {
        return largeBodies.entrySet().stream()
                .filter(body -> PATHS.match(body.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(LIMIT_BYTES);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
