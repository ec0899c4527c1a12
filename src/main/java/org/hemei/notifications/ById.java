package org.hemei.notifications;

import org.hemei.platform.PageRequest;

/** Cursors of lists that are sorted by number alone. */
final class ById {

    private ById() {}

    /** The number the page before ended with; {@code first} when there is none before. */
    static long after(PageRequest page, long first) {
        if (page.after().isEmpty()) {
            return first;
        }
        try {
            return Long.parseLong(page.after().get(0));
        } catch (NumberFormatException malformed) {
            throw PageRequest.malformedCursor();
        }
    }

    static String cursor(long id) {
        return PageRequest.cursor(String.valueOf(id));
    }
}
