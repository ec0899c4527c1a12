package org.hemei.voting.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemei.platform.FieldError.Code;
import org.hemei.registry.Area;
import org.hemei.voting.Weight;
import org.hemei.voting.web.TallyQuestion.WeightEntry;
import org.jspecify.annotations.Nullable;

/** Makes weights of totals, each no greater than the one it is a part of. */
final class TotalsReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final int MOST_DIGITS = 10;

    private final InputErrors errors;
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();

    TotalsReader(InputErrors errors) {
        this.errors = errors;
    }

    /** @param whole the field this is a part of; null for the whole itself, which is above zero */
    void read(String field, @Nullable WeightEntry entry, @Nullable String whole) {
        if (entry == null) {
            errors.add(field, Code.REQUIRED, field);
            return;
        }
        Area area = area(field, entry.area());
        if (area != null) {
            areas.put(field, area);
            if (whole == null && area.equals(Area.ZERO)) {
                errors.add(field + ".area", Code.RANGE, field + ".area.wrong");
            } else if (areas.containsKey(whole) && area.compareTo(areas.get(whole)) > 0) {
                errors.add(field + ".area", Code.IMPOSSIBLE, field + ".area.more");
            }
        }
        Long count = count(field, entry.count());
        if (count != null) {
            counts.put(field, count);
            if (whole == null && count == 0) {
                errors.add(field + ".count", Code.RANGE, field + ".count.wrong");
            } else if (counts.containsKey(whole) && count > counts.get(whole)) {
                errors.add(field + ".count", Code.IMPOSSIBLE, field + ".count.more");
            }
        }
    }

    /** What was read, once nothing is wrong. */
    Weight weight(String field) {
        return new Weight(Objects.requireNonNull(areas.get(field)), Objects.requireNonNull(counts.get(field)));
    }

    private @Nullable Area area(String field, @Nullable String written) {
        if (written == null) {
            errors.add(field + ".area", Code.REQUIRED, field + ".area");
            return null;
        }
        Optional<Area> area = Area.parse(written);
        if (area.isEmpty()) {
            errors.add(field + ".area", Code.FORMAT, field + ".area.wrong");
        }
        return area.orElse(null);
    }

    private @Nullable Long count(String field, @Nullable String written) {
        if (written == null) {
            errors.add(field + ".count", Code.REQUIRED, field + ".count");
        } else if (!WHOLE_NUMBER.matcher(written).matches()) {
            errors.add(field + ".count", Code.FORMAT, field + ".count.wrong");
        } else if (written.startsWith("-") || written.length() > MOST_DIGITS) {
            errors.add(field + ".count", Code.RANGE, field + ".count.wrong");
        } else {
            return Long.valueOf(written);
        }
        return null;
    }
}
