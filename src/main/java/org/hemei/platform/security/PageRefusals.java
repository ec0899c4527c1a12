package org.hemei.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** A page that may not be seen says so; one whose session has ended leads to the login instead. */
class PageRefusals implements AccessDeniedHandler {

    private final AccessDeniedHandler told;
    private final RequestMatcher scripted;

    PageRefusals(AccessDeniedHandler told, RequestMatcher scripted) {
        this.told = told;
        this.scripted = scripted;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean loggedIn = SecurityContextHolder.getContext().getAuthentication() != null;
        if (loggedIn || scripted.matches(request)) {
            told.handle(request, response, denied);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        }
    }
}
