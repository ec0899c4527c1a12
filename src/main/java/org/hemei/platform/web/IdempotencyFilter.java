package org.hemei.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemei.platform.AnswerNeverKept;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.Refusals;
import org.hemei.platform.web.IdempotencyKeys.Answer;
import org.hemei.platform.web.IdempotencyKeys.Use;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.WebUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Makes a POST that carries a key happen once: the key, the effect and the answer are one transaction.
 *
 * <p>The row of the key is written first, so an equal request in flight waits for this one at the database and is then
 * given the same answer. Anything but success leaves no trace, so the sender may try again. Stands behind
 * authentication, since a key belongs to a person and a route. A route that is {@link AnswerNeverKept} is left alone.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String FORM_FIELD = "_idempotency";
    private static final String TOKEN_FIELD = "_csrf";

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final Refusals refusals;
    private final List<PathPattern> neverKept;

    IdempotencyFilter(
            IdempotencyKeys keys,
            PlatformTransactionManager transactions,
            Refusals refusals,
            ObjectProvider<AnswerNeverKept> neverKept) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.refusals = refusals;
        this.neverKept = neverKept.stream()
                .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
                .toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getUserPrincipal() == null || isNeverKept(request);
    }

    /** As the dispatcher reads the path, so that no spelling of it is taken for another route here. */
    private boolean isNeverKept(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return neverKept.stream().anyMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            once(new Use(request.getUserPrincipal().getName(), request.getRequestURI(), key, contentHash(request)))
                    .answer(request, response, chain);
        } catch (RuntimeException refused) {
            if (response.isCommitted()) {
                throw refused;
            }
            refusals.tell(request, response, refused);
        }
    }

    private interface Answering {
        void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException;
    }

    private Answering once(Use use) {
        if (!use.key().matches("[\\x21-\\x7e]{1,100}")) {
            throw new InvalidInput(HEADER, FieldError.Code.FORMAT, Phrase.of("platform.idempotency.malformed"));
        }
        return (request, response, chain) -> {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            Answer before = transaction.execute(status -> {
                Answer given = keys.claim(use);
                if (given == null && !proceed(use, request, answer, chain)) {
                    status.setRollbackOnly();
                }
                return given;
            });
            // Only now is it committed, and only what is committed may be told.
            if (before == null) {
                answer.copyBodyToResponse();
            } else {
                replay(before, use, response);
            }
        };
    }

    /** True when the effect is to be kept: only then may the answer be given again. */
    private boolean proceed(
            Use use, HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException(failed);
        }
        // A page that only shows the form again has changed nothing, and what was typed into it is not ours to keep.
        boolean formShownAgain = isForm(request) && request.getHeader(HEADER) == null && answer.getStatus() < 300;
        if (formShownAgain || answer.getStatus() >= 400) {
            return false;
        }
        keys.remember(
                use,
                new Answer(
                        use.contentHash(),
                        answer.getStatus(),
                        answer.getContentType(),
                        answer.getHeader("Location"),
                        answer.getContentAsByteArray()));
        return true;
    }

    private static void replay(Answer before, Use use, HttpServletResponse response) throws IOException {
        if (!before.contentHash().equals(use.contentHash())) {
            throw Conflict.inState("USED", Phrase.of("platform.idempotency.otherContent"));
        }
        response.setStatus(before.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (before.location() != null) {
            response.setHeader("Location", before.location());
        }
        if (before.contentType() != null) {
            response.setContentType(before.contentType());
        }
        response.getOutputStream().write(before.body());
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header != null ? header : isForm(request) ? request.getParameter(FORM_FIELD) : null;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && (type.startsWith("application/x-www-form-urlencoded") || isMultipart(type));
    }

    private static boolean isMultipart(@Nullable String type) {
        return type != null && type.startsWith("multipart/form-data");
    }

    private static String contentHash(HttpServletRequest request) {
        BufferedRequest buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
        if (buffered != null) {
            return IdempotencyKeys.hash(buffered.body());
        }
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove(FORM_FIELD);
        fields.remove(TOKEN_FIELD);
        StringBuilder content = new StringBuilder();
        fields.forEach((name, values) -> {
            content.append('\n').append(name.length()).append(name);
            for (String value : values) {
                content.append('\n').append(value.length()).append(value);
            }
        });
        if (isMultipart(request.getContentType())) {
            appendFiles(content, request);
        }
        return IdempotencyKeys.hash(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Files are told from each other by their names and hashes. */
    private static void appendFiles(StringBuilder content, HttpServletRequest request) {
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    content.append('\n').append(part.getName()).append('\n').append(part.getSubmittedFileName());
                    try (InputStream file = part.getInputStream()) {
                        content.append('\n').append(IdempotencyKeys.hash(file.readAllBytes()));
                    }
                }
            }
        } catch (IOException | ServletException cut) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, cut);
        } catch (IllegalStateException tooLarge) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, null, tooLarge);
        }
    }
}
