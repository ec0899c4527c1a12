package org.hemei.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hemei.platform.Phrase;
import org.hemei.support.CaseDriver;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The morning's summary has the numbers of the work list, and only those that say something. */
@DemoCityTest
class TaskDigestTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskDigest digest;

    @Autowired
    Worklist worklist;

    @Test
    void itTellsWhatTheWorkListCounts() {
        CaseDriver.register(application, CaseDriver.leak());
        Map<String, Integer> counts = CaseDriver.as(application, "community", worklist::counts);

        assertThat(digest.digest("community"))
                .contains(Phrase.of("tasks.digest.claimable", Worklist.capped(counts.get("claimable"))))
                .allSatisfy(line -> assertThat(line.args()).isNotEqualTo(List.of("0")));
    }

    @Test
    void whoHasNothingToDoIsToldNothing() {
        assertThat(digest.digest("auditor")).isEmpty();
        assertThat(digest.digest("nobody.of.this.name")).isEmpty();
    }
}
