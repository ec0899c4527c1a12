package org.hemei.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The way that a case has taken through one of its models, as far as it came.
 *
 * @param model id of the version it runs on
 * @param process id of the process in that model
 * @param version of the model, from 1
 * @param title what it is called: where another model called it, the name it has there
 * @param steps what was entered, in order
 * @param flows ids of the sequence flows that were followed, as far as they can be told
 */
public record Walk(
        String id,
        String model,
        String process,
        int version,
        Phrase title,
        boolean over,
        List<Step> steps,
        Set<String> flows) {

    /**
     * An element that was entered.
     *
     * @param name null where the model has none
     * @param ended null while it is there
     * @param cancelled it was left without being completed
     * @param called id of the walk it led to
     */
    public record Step(
            String element,
            @Nullable Phrase name,
            Instant at,
            @Nullable Instant ended,
            boolean cancelled,
            @Nullable String called) {}
}
