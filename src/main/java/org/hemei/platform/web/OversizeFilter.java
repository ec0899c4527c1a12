package org.hemei.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hemei.platform.Refusals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses what announces itself as larger than any page of ours (HTTP 413), before security looks for a token in it:
 * the server would drop all its fields, and the reader be told that they lack a right.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class OversizeFilter extends OncePerRequestFilter {

    private final Refusals refusals;
    private final DataSize form;
    private final DataSize withFiles;

    OversizeFilter(
            Refusals refusals,
            @Value("${server.tomcat.max-http-form-post-size}") DataSize form,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize withFiles) {
        this.refusals = refusals;
        this.form = form;
        this.withFiles = withFiles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        DataSize limit = type != null && type.startsWith("multipart/") ? withFiles : form;
        if (request.getContentLengthLong() > limit.toBytes()) {
            refusals.tell(request, response, new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE));
        } else {
            chain.doFilter(request, response);
        }
    }
}
