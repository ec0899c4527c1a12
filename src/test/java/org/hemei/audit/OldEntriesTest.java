package org.hemei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemei.platform.Phrase;
import org.hemei.platform.StoredPhrase;
import org.hemei.support.HostileTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that was at work before there were chains. */
class OldEntriesTest {

    private final AuditTrial trial;

    OldEntriesTest() throws Exception {
        trial = new AuditTrial(AuditTrial.OLD_ENTRIES);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private void old(String caseNo, String text) {
        trial.database
                .sql(
                        """
                        insert into audit_entry (case_no, at, username, name, tier, action, details)
                        values (?, '2026-03-02T09:00:00.000001+08', 'community', ?, 'COMMUNITY', 'register', ?::jsonb)""")
                .params(caseNo, text, StoredPhrase.write(List.of(Phrase.of("trial.old", text))))
                .update();
    }

    @Test
    void getsItsChainsInTheOrderInWhichItWasWritten() {
        for (String text : HostileTexts.KEPT) {
            old("D2026-000001", text);
            old("D2026-000002", text);
        }
        trial.database
                .sql(
                        "insert into audit_view (case_no, at, username, allowed) values ('D2026-000001', '2026-03-02', 'x', true)")
                .update();
        trial.migrate(AuditTrial.LATEST);

        assertThat(trial.audit.history("D2026-000002"))
                .extracting(Audit.Entry::who)
                .containsExactlyElementsOf(HostileTexts.KEPT);
        CheckResult result = trial.check().run(AuditTrial.AUDITOR);
        assertThat(result.findings()).isEmpty();
        assertThat(result.cases()).isEqualTo(2);
        assertThat(result.entries()).isEqualTo(2L * HostileTexts.KEPT.size());
    }

    @Test
    void goesOnFromThereAndStaysAppendOnly() {
        old("D2026-000001", "李秀英");
        trial.migrate(AuditTrial.LATEST);
        trial.write("D2026-000001", "acceptCase");
        assertThat(trial.sealing().sealDue())
                .hasValueSatisfying(seal -> assertThat(seal.cases()).isEqualTo(1));
        assertThat(trial.check().run(AuditTrial.AUDITOR).findings()).isEmpty();
        assertThat(trial.database
                        .sql("select count(*) from pg_trigger where tgname like 'audit_%' and tgenabled = 'O'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(14);
    }
}
