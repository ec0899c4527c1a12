package org.hemei.tasks;

import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.documents.FileSection;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a task's form, in the reader's language: the case, how far it is, and what was done.
 *
 * @param files of the case; null for those who may not read them
 * @param open whether the reader may open the case itself; who has only this one task of it may not
 */
public record CaseSummary(
        List<Fact> facts, List<Stage> stages, List<Moment> timeline, @Nullable FileSection files, boolean open) {

    public record Fact(String label, String value) {}

    public record Stage(String label, State state) {

        public enum State {
            DONE,
            NOW,
            TODO
        }
    }

    public record Moment(OffsetDateTime at, String what, @Nullable String who) {}
}
