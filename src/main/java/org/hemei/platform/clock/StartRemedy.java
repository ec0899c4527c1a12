package org.hemei.platform.clock;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started the demo how to write the time, instead of a stack trace. */
class StartRemedy extends AbstractFailureAnalyzer<UnreadableStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnreadableStart cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Write it as 2026-03-02T09:00 (Beijing time), as 2026-03-02T01:00Z, or as 2026-03-02 for nine o'clock in"
                        + " the morning.",
                cause);
    }
}
