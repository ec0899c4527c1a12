package org.hemei.tasks;

import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.documents.FileSection;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a task's form, in the reader's language: the case, how far it is, and what was done.
 *
 * @param deeds what the reader may do to the case itself before going on with the form
 * @param files of the case; null for those who may not read them
 * @param open whether the reader may open the case itself; who has only this one task of it may not
 */
public record CaseSummary(
        List<Fact> facts,
        List<Stage> stages,
        List<Moment> timeline,
        List<Deed> deeds,
        @Nullable FileSection files,
        boolean open) {

    public record Fact(String label, String value) {}

    public record Stage(String label, State state) {

        public enum State {
            DONE,
            NOW,
            AHEAD
        }
    }

    /** @param path where it is done */
    public record Deed(String label, String path) {}

    public record Moment(OffsetDateTime at, String what, @Nullable String who) {}
}
