package org.hemei.platform.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used; the message tells the person who starts the application what to do. */
public class DatabaseUnavailable extends RuntimeException {

    DatabaseUnavailable(String message) {
        this(message, null);
    }

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
