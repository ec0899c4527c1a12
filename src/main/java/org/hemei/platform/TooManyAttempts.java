package org.hemei.platform;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** An account was tried with too many wrong passwords (HTTP 429). */
public class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    public TooManyAttempts(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    /** Whole seconds after which it may be tried again, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
