package org.hemei.documents;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells anybody whether a paper is genuine, and nothing else of it. */
@Service
public class PaperCheck {

    private final PaperStore store;
    private final CheckLimit limit;

    PaperCheck(PaperStore store, CheckLimit limit) {
        this.store = store;
        this.limit = limit;
    }

    /** What a visitor is told; a code that cannot be one is as unknown as any other. */
    public enum Answer {
        VALID,
        UNKNOWN,
        LATER
    }

    /** @param retryAfter where the answer is {@code LATER}, for how long; else nothing */
    public record Checked(Answer answer, Duration retryAfter) {}

    /** @param visitor where the question comes from, such as an address */
    public Checked check(String typed, String visitor) {
        Optional<Duration> wait = limit.wait(visitor);
        if (wait.isPresent()) {
            return new Checked(Answer.LATER, wait.get());
        }
        boolean valid = store.isIssued(CheckCode.normal(typed));
        if (!valid) {
            limit.wasWrong(visitor);
        }
        return new Checked(valid ? Answer.VALID : Answer.UNKNOWN, Duration.ZERO);
    }
}
