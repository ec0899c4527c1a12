package org.hemei.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.hemei.platform.Refusals;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails before any controller is reached is told in the same words. */
@Controller
class FailureFallback implements ErrorController {

    private final Failures failures;

    FailureFallback(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    Object tell(HttpServletRequest request) {
        Object page = request.getAttribute(Refusals.PAGE);
        if (page != null) {
            return page;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return failures.tell(Failure.ofStatus(status instanceof Integer code ? code : 404), request);
    }
}
