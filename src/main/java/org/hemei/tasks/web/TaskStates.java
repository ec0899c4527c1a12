package org.hemei.tasks.web;

import java.util.Locale;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.tasks.TaskFilter;

/** The filters of the work list as addresses name them. */
final class TaskStates {

    private TaskStates() {}

    static TaskFilter.State of(String name) {
        for (TaskFilter.State state : TaskFilter.State.values()) {
            if (name(state).equals(name)) {
                return state;
            }
        }
        throw new InvalidInput("state", FieldError.Code.UNKNOWN, Phrase.of("platform.field.UNKNOWN", "state"));
    }

    static TaskFilter.Sort sort(String name) {
        for (TaskFilter.Sort sort : TaskFilter.Sort.values()) {
            if (sort.name().toLowerCase(Locale.ROOT).equals(name)) {
                return sort;
            }
        }
        throw new InvalidInput("sort", FieldError.Code.UNKNOWN, Phrase.of("platform.field.UNKNOWN", "sort"));
    }

    static String name(TaskFilter.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
