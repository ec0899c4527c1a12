package org.hemei.voting.papers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a paper tells, asked for only once it is made. */
@FunctionalInterface
public interface PaperContent {

    /** @param building that a paper of one building is about; else of no meaning */
    Map<String, @Nullable Object> of(String building);
}
