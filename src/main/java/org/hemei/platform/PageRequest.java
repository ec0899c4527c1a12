package org.hemei.platform;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: {@code size} from 1 to 100 (20 unless said) and the opaque {@code cursor} that an
 * earlier page gave as its {@code next}.
 */
public record PageRequest(int size, @Nullable String cursor) {

    public static final int DEFAULT_SIZE = 20;
    public static final int LARGEST_SIZE = 100;

    public PageRequest {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new InvalidInput(
                    "size", FieldError.Code.RANGE, Phrase.of("platform.field.range", "size", "1", "" + LARGEST_SIZE));
        }
    }

    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }

    /** The sort key after which this page starts; empty for the first page. */
    public List<String> after() {
        if (cursor == null || cursor.isEmpty()) {
            return List.of();
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!PlainText.isStorable(key)) {
                throw malformedCursor();
            }
            return List.of(key.split("\n", -1));
        } catch (IllegalArgumentException malformed) {
            throw malformedCursor();
        }
    }

    public static InvalidInput malformedCursor() {
        return new InvalidInput("cursor", FieldError.Code.FORMAT, Phrase.of("platform.field.FORMAT", "cursor"));
    }

    /** A time in a sort key, of the years that a database and a calendar share. */
    public static OffsetDateTime time(String part) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(part);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time;
            }
        } catch (DateTimeParseException malformed) {
            throw malformedCursor();
        }
        throw malformedCursor();
    }

    public static String cursor(String... key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", key).getBytes(StandardCharsets.UTF_8));
    }

    /** A page of rows of which one more than wanted was fetched, if there are more. */
    public <T> Page<T> fetched(List<T> rows, Function<T, String> cursorOf) {
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<T> items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, cursorOf.apply(items.get(size - 1)));
    }

    /** A page of a short list that is in memory whole, whose rows are told apart by a unique key. */
    public <T> Page<T> of(List<T> all, Function<T, String> key) {
        List<String> after = after();
        int from = 0;
        if (!after.isEmpty()) {
            from = all.stream().map(key).toList().indexOf(after.get(0)) + 1;
            if (from == 0) {
                throw malformedCursor();
            }
        }
        List<T> rest = all.subList(from, Math.min(all.size(), from + size + 1));
        return fetched(rest, item -> cursor(key.apply(item)));
    }
}
