package org.hemei.voting.assembly;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vote as somebody asks for it on a page, before anything of it is checked. */
public record VoteForm(@Nullable String compound, @Nullable String convener, List<Subject> subjects) {

    public VoteForm {
        subjects = List.copyOf(subjects);
    }

    /** One matter of it. */
    public record Subject(@Nullable String title, @Nullable String text, @Nullable String item, boolean fees) {}
}
