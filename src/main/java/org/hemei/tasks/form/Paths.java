package org.hemei.tasks.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in nested maps. */
final class Paths {

    /** Nothing was sent, not even null. */
    static final Object ABSENT = new Object();
    /** Something stands where an object should; no field takes it for a value of its own. */
    static final Object MISSHAPEN = new Object();

    private Paths() {}

    static @Nullable Object find(@Nullable Object data, List<String> path) {
        Object found = data;
        for (String key : path) {
            if (found == null || found == ABSENT) {
                return ABSENT;
            }
            if (!(found instanceof Map<?, ?> map)) {
                return MISSHAPEN;
            }
            Object next = map.get(key);
            found = next == null && !map.containsKey(key) ? ABSENT : next;
        }
        return found;
    }

    /** Puts the value where the path leads, through maps made by {@link #own} or by itself. */
    static void put(Map<String, @Nullable Object> data, List<String> path, @Nullable Object value) {
        Map<String, @Nullable Object> at = data;
        for (String key : path.subList(0, path.size() - 1)) {
            at = inner(at, key);
        }
        at.put(path.get(path.size() - 1), value);
    }

    /** Replaces every map on the way by a copy, so that what lies there can be changed. */
    static void own(Map<String, @Nullable Object> data, List<String> path) {
        Map<String, @Nullable Object> at = data;
        for (String key : path.subList(0, path.size() - 1)) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            if (at.get(key) instanceof Map<?, ?> there) {
                there.forEach((name, value) -> copy.put(String.valueOf(name), value));
            }
            at.put(key, copy);
            at = copy;
        }
    }

    static List<String> join(List<String> above, List<String> below) {
        if (above.isEmpty() || below.isEmpty()) {
            return above.isEmpty() ? below : above;
        }
        List<String> joined = new ArrayList<>(above);
        joined.addAll(below);
        return joined;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> inner(Map<String, @Nullable Object> map, String key) {
        return (Map<String, @Nullable Object>)
                map.computeIfAbsent(key, absent -> new LinkedHashMap<String, @Nullable Object>());
    }
}
