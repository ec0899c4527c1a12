package org.hemei.tasks;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where it is kept what tasks were completed with. */
public interface SubmissionStore {

    void keep(OpenTask task, String username, Instant at, Map<String, @Nullable Object> data);

    Optional<Submitted> find(String taskId);
}
