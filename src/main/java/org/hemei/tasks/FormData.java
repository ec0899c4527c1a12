package org.hemei.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * A submission after it was checked against its form, read in the types its form promises.
 *
 * <p>Asking for a required field as something it cannot be is an error of ours, not of the person who typed.
 */
public record FormData(Map<String, @Nullable Object> values) {

    public String text(String key) {
        return Objects.requireNonNull(optionalText(key), key);
    }

    public @Nullable String optionalText(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    public <E extends Enum<E>> E option(String key, Class<E> options) {
        return Enum.valueOf(options, text(key));
    }

    public <E extends Enum<E>> @Nullable E optionalOption(String key, Class<E> options) {
        String name = optionalText(key);
        return name == null ? null : Enum.valueOf(options, name);
    }

    public <E extends Enum<E>> Set<E> options(String key, Class<E> options) {
        Set<E> chosen = EnumSet.noneOf(options);
        if (values.get(key) instanceof Collection<?> names) {
            names.forEach(name -> chosen.add(Enum.valueOf(options, name.toString())));
        }
        return chosen;
    }

    public LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    public @Nullable LocalDate optionalDate(String key) {
        String value = optionalText(key);
        return value == null ? null : LocalDate.parse(value);
    }

    /** The lines of a repeated group of fields; none where it was left out. */
    public List<FormData> rows(String key) {
        List<FormData> rows = new ArrayList<>();
        if (values.get(key) instanceof Collection<?> lines) {
            for (Object line : lines) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                ((Map<?, ?>) line).forEach((field, value) -> row.put(field.toString(), value));
                rows.add(new FormData(row));
            }
        }
        return rows;
    }

    public @Nullable Instant optionalInstant(String key) {
        return optionalText(key) == null ? null : instant(key);
    }

    /** A time without an offset is Beijing time. */
    public Instant instant(String key) {
        String value = text(key);
        boolean hasOffset = value.endsWith("Z") || value.matches(".*[+-]\\d\\d:?\\d\\d$");
        return hasOffset
                ? OffsetDateTime.parse(value).toInstant()
                : LocalDateTime.parse(value).atZone(CityTime.ZONE).toInstant();
    }
}
