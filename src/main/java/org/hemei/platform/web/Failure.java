package org.hemei.platform.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.List;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.platform.TooLarge;
import org.hemei.platform.TooManyAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong, as it may be told to a person: never more than they may know, never a stack trace. */
record Failure(
        int status,
        Phrase detail,
        List<FieldError> errors,
        Conflict.@Nullable Holder holder,
        @Nullable String current,
        @Nullable Instant at) {

    Phrase title() {
        return Phrase.of("platform.failure." + status);
    }

    boolean isOurFault() {
        return status >= 500;
    }

    static Failure of(Exception exception) {
        if (exception instanceof InvalidInput invalid) {
            return new Failure(400, Phrase.of("platform.failure.input"), invalid.errors(), null, null, null);
        }
        if (exception instanceof Conflict conflict) {
            return new Failure(409, conflict.reason(), List.of(), conflict.holder(), conflict.current(), conflict.at());
        }
        if (exception instanceof NotFound) {
            return plain(404);
        }
        if (exception instanceof TooLarge large) {
            return new Failure(413, large.reason(), List.of(), null, null, null);
        }
        if (exception instanceof Denied || exception instanceof AccessDeniedException) {
            return plain(403);
        }
        if (exception instanceof InternalAuthenticationServiceException) {
            return plain(503); // Whether the password is right could not be found out.
        }
        if (exception instanceof TooManyAttempts) {
            return plain(429);
        }
        if (exception instanceof AuthenticationException) {
            return plain(401);
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            Class<?> wanted = mismatch.getRequiredType();
            boolean choice = wanted != null && wanted.isEnum();
            return malformed(mismatch.getName(), choice ? FieldError.Code.UNKNOWN : FieldError.Code.FORMAT);
        }
        if (exception instanceof ConcurrencyFailureException || isEngineConflict(exception)) {
            return new Failure(409, Phrase.of("platform.failure.concurrent"), List.of(), null, null, null);
        }
        if (exception instanceof RequestRejectedException) {
            return plain(400);
        }
        if (exception instanceof DataAccessResourceFailureException
                || exception instanceof CannotCreateTransactionException) {
            return plain(503);
        }
        if (exception instanceof ErrorResponse response) {
            return plain(known(response.getStatusCode()));
        }
        return plain(500);
    }

    /** Two commands met in the engine; the loser may simply try again. Named by text: the web knows no engine. */
    private static boolean isEngineConflict(Exception exception) {
        return exception.getClass().getSimpleName().equals("OptimisticLockingException");
    }

    private static int known(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 503 -> status.value();
            default -> status.is4xxClientError() ? 400 : 500;
        };
    }

    private static Failure unreadable(HttpMessageNotReadableException exception) {
        Throwable cause = exception.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return malformed(path(unknown), FieldError.Code.UNKNOWN);
        }
        if (cause instanceof JsonMappingException mapping
                && !(cause.getCause() instanceof JsonParseException)
                && !mapping.getPath().isEmpty()) {
            return malformed(path(mapping), FieldError.Code.FORMAT);
        }
        return new Failure(400, Phrase.of("platform.failure.unreadable"), List.of(), null, null, null);
    }

    private static Failure malformed(String field, FieldError.Code code) {
        var error = new FieldError(field, code, Phrase.of("platform.field." + code, field));
        return new Failure(400, Phrase.of("platform.failure.input"), List.of(error), null, null, null);
    }

    private static String path(JsonMappingException exception) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : exception.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static Failure plain(int status) {
        return new Failure(status, Phrase.of("platform.failure." + status + ".detail"), List.of(), null, null, null);
    }

    static Failure ofStatus(int status) {
        return plain(known(HttpStatus.valueOf(status)));
    }
}
