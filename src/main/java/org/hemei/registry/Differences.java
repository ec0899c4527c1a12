package org.hemei.registry;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change.
 *
 * @param steps entries that are new, or not as they were
 * @param missing entries that the file does not name: units are struck off, since a file has all of a compound; of the
 *     other registers a file may be a part, and what it does not name stays
 */
public record Differences(List<Registers.Step> steps, List<Entry> missing, int unchanged) {

    /** An entry before and after, to be looked at; before is null for one that is new. */
    public record Difference(String key, @Nullable List<String> before, @Nullable List<String> after) {}

    public Differences {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    public long added() {
        return steps.stream().filter(step -> step.before() == null).count();
    }

    public long changed() {
        return steps.size() - added();
    }

    public boolean isNothing(Register register) {
        return steps.isEmpty() && (missing.isEmpty() || register != Register.UNITS);
    }

    /** The first of those that are not as they were. */
    public List<Difference> firstChanged(int most) {
        return first(most, step -> step.before() != null);
    }

    /** The first of those that are new. */
    public List<Difference> firstAdded(int most) {
        return first(most, step -> step.before() == null);
    }

    private List<Difference> first(int most, Predicate<Registers.Step> of) {
        return steps.stream()
                .filter(of)
                .limit(most)
                .map(step -> new Difference(
                        step.either().key(),
                        step.before() == null ? null : step.before().values(),
                        Objects.requireNonNull(step.after()).values()))
                .toList();
    }

    public List<String> firstMissing(int most) {
        return missing.stream().limit(most).map(Entry::key).toList();
    }
}
