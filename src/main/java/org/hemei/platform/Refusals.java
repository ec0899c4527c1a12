package org.hemei.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Lets a filter refuse a request in the same words as a controller would. */
@Component
public class Refusals {

    /** Request attribute: the page that the error dispatch is to show. */
    public static final String PAGE = Refusals.class.getName() + ".page";

    private final HandlerExceptionResolver exceptions;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        this.exceptions = exceptions;
    }

    /** Answers a program at once; a page is shown by the error dispatch, since a filter cannot render it. */
    public void tell(HttpServletRequest request, HttpServletResponse response, Exception refused) throws IOException {
        ModelAndView page = exceptions.resolveException(request, response, null, refused);
        if (page != null && !page.isEmpty()) {
            request.setAttribute(PAGE, page);
            response.sendError(Objects.requireNonNull(page.getStatus()).value());
        }
    }
}
