package org.hemei.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemei.platform.Refusals;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses what announces itself as larger than any page of ours (HTTP 413), before security looks for a token in it:
 * the server would drop all its fields, and the reader be told that they lack a right.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OversizeFilter extends OncePerRequestFilter {

    /** As application.yaml tells the server. */
    private static final long LIMIT_BYTES = 10L * 1024 * 1024;

    private final Refusals refusals;

    OversizeFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LIMIT_BYTES) {
            refusals.tell(request, response, new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE));
        } else {
            chain.doFilter(request, response);
        }
    }
}
