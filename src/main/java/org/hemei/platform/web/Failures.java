package org.hemei.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tells what went wrong: to programs as a problem document (RFC 9457), to people as a page in their language. */
@ControllerAdvice
class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private final MessageSource messages;
    private final Languages languages;

    Failures(MessageSource messages, Languages languages) {
        this.messages = messages;
        this.languages = languages;
    }

    @ExceptionHandler
    @Nullable
    Object tell(Exception exception, HttpServletRequest request) {
        Failure failure = Failure.of(exception);
        if (exception instanceof AsyncRequestNotUsableException) {
            return null; // The reader is gone, so there is nobody to tell.
        }
        if (failure.isOurFault()) {
            // By its pattern: an address may hold what only one person is to know, such as the link to a ballot.
            Object page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            log.error("{} {} failed", request.getMethod(), page == null ? "before a page was found" : page, exception);
        }
        // Such as which methods are allowed, or which formats.
        HttpHeaders headers = exception instanceof ErrorResponse refused ? refused.getHeaders() : HttpHeaders.EMPTY;
        return tell(failure, headers, request);
    }

    Object tell(Failure failure, HttpServletRequest request) {
        return tell(failure, HttpHeaders.EMPTY, request);
    }

    private Object tell(Failure failure, HttpHeaders headers, HttpServletRequest request) {
        // Before a controller is reached nobody has asked the resolver yet, so it is asked here.
        Locale language = languages.resolveLocale(request);
        return isForProgram(request) ? problem(failure, headers, language) : page(failure, language);
    }

    /** A script of a page is a program too: what it is told, it announces. */
    private static boolean isForProgram(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = original == null ? request.getRequestURI() : original.toString();
        return path.startsWith(request.getContextPath() + "/api/")
                || request.getHeader("HX-Request") != null
                || accepts(request, "json");
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(type) && !accept.contains("html");
    }

    private ResponseEntity<ProblemDetail> problem(Failure failure, HttpHeaders headers, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(failure.status());
        problem.setTitle(messages.getMessage(failure.title(), locale));
        problem.setDetail(messages.getMessage(failure.detail(), locale));
        if (!failure.errors().isEmpty()) {
            List<Map<String, String>> errors = failure.errors().stream()
                    .map(error -> {
                        Map<String, String> told = new LinkedHashMap<>();
                        told.put("field", error.field());
                        told.put("code", error.code().name());
                        told.put("message", messages.getMessage(error.message(), locale));
                        return told;
                    })
                    .toList();
            problem.setProperty("errors", errors);
        }
        if (failure.holder() != null) {
            problem.setProperty("holder", failure.holder());
        }
        if (failure.at() != null) {
            problem.setProperty("at", CityTime.at(failure.at()));
        }
        if (failure.current() != null) {
            problem.setProperty("current", failure.current());
        }
        return ResponseEntity.status(failure.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView page(Failure failure, Locale language) {
        ModelAndView page = new ModelAndView(
                "portal/error",
                Map.of(
                        "status", failure.status(),
                        "detail", messages.getMessage(failure.detail(), language)));
        page.setStatus(Objects.requireNonNull(HttpStatus.resolve(failure.status())));
        return page;
    }
}
