package org.hemei.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hemei.offices.Tier;
import org.hemei.platform.Denied;
import org.hemei.platform.Phrase;
import org.hemei.support.HostileTexts;
import org.hemei.support.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final List<String> FORGETTING = List.of(
            "update audit_entry set name = '王五'",
            "delete from audit_entry",
            "truncate audit_entry",
            "update audit_head set hash = ''",
            "update audit_head set entries = entries - 1",
            "update audit_head set case_no = 'D2026-000009', entries = entries + 1",
            "delete from audit_head",
            "truncate audit_head",
            "update audit_view set allowed = true",
            "delete from audit_view",
            "truncate audit_view",
            "update audit_seal set cases = 0",
            "delete from audit_seal",
            "truncate audit_seal",
            "update audit_sealed_head set entries = 1",
            "delete from audit_sealed_head",
            "truncate audit_sealed_head",
            "update audit_last_seal set seals = 0",
            "delete from audit_last_seal",
            "truncate audit_last_seal",
            "update audit_check set problems = 0",
            "delete from audit_check",
            "truncate audit_check");

    private AuditTrial trial;

    @BeforeEach
    void beginWithNothing() throws Exception {
        trial = new AuditTrial();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void anEmptyAuditIsWhole() {
        CheckResult result = trial.check().run(AuditTrial.AUDITOR);
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isZero();
    }

    /** The database makes the hashes and the check makes them anew: whatever is written, both must agree. */
    @Test
    void theCheckComputesWhatTheDatabaseHasComputed() {
        for (String text : HostileTexts.KEPT) {
            trial.write("D2026-000001", "register", text, Phrase.of("trial.nested", text, "3:a", "-"));
            trial.write("案 " + text, text, "", text);
            trial.pass(Duration.ofNanos(1_000));
        }
        trial.write("D2026-000002", "", 1, 10_000, "");
        trial.pass(Duration.ofDays(-60 * 365).plusNanos(7_000));
        trial.write("D2026-000002", "before1970");

        CheckResult result = trial.check().run(AuditTrial.AUDITOR);
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(2 * HostileTexts.KEPT.size() + 2);
    }

    @Test
    void historyIsToldInTheOrderOfTheChain() {
        trial.write("D2026-000001", "register");
        trial.pass(Duration.ofDays(-1));
        trial.write("D2026-000001", "acceptCase");
        assertThat(trial.audit.history("D2026-000001"))
                .extracting(entry -> entry.what().code())
                .containsExactly("trial.register", "trial.acceptCase");
    }

    @Test
    void thoseWhoWriteToOneCaseAtOnceWaitForEachOther() throws Exception {
        int people = 6;
        int each = 20;
        Together.at(IntStream.range(0, people)
                .mapToObj(person -> (Callable<Boolean>) () -> {
                    for (int i = 0; i < each; i++) {
                        trial.write("D2026-000001", "by" + person);
                    }
                    return true;
                })
                .toList());
        CheckResult result = trial.check().run(AuditTrial.AUDITOR);
        assertThat(result.findings()).isEmpty();
        assertThat(result.entries()).isEqualTo(people * each);
        assertThat(trial.database
                        .sql("select max(seq) from audit_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(people * each);
    }

    @Test
    void thoseWhoWriteToDifferentCasesDoNotWait() throws Exception {
        trial.write("D2026-000001", "register");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch otherIsDone = new CountDownLatch(1);
        List<Boolean> done = Together.at(List.of(
                () -> trial.transaction.execute(status -> {
                    trial.audit.record(
                            "D2026-000001", AuditTrial.MEDIATOR, Tier.COMMUNITY, "slow", Phrase.of("trial.slow"));
                    written.countDown();
                    return waitFor(otherIsDone);
                }),
                () -> {
                    waitFor(written);
                    trial.write("D2026-000002", "register");
                    otherIsDone.countDown();
                    return true;
                }));
        assertThat(done).containsExactly(true, true);
        assertThat(trial.check().run(AuditTrial.AUDITOR).findings()).isEmpty();
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void whatIsRolledBackLeavesNoGap() {
        trial.write("D2026-000001", "register");
        trial.transaction.executeWithoutResult(status -> {
            trial.audit.record("D2026-000001", AuditTrial.MEDIATOR, Tier.COMMUNITY, "oops", Phrase.of("trial.oops"));
            status.setRollbackOnly();
        });
        trial.write("D2026-000001", "acceptCase");
        assertThat(trial.check().run(AuditTrial.AUDITOR).findings()).isEmpty();
    }

    @Test
    void theDatabaseRefusesToForget() {
        trial.write("D2026-000001", "register");
        trial.look("D2026-000001");
        trial.sealing().sealDue();
        trial.database
                .sql("insert into audit_check (at, username, name, cases, entries, views, seals, problems, findings)"
                        + " values ('2026-11-20', 'auditor', '许明', 1, 1, 1, 1, 1, '[]')")
                .update();
        assertThat(FORGETTING).allSatisfy(statement -> assertThatThrownBy(
                        () -> trial.database.sql(statement).update())
                .as(statement)
                .hasMessageMatching("(?s).*(append-only|only moves on).*"));
    }

    @Test
    void onlyAuditorsAreToldWhichCasesAndNobodyElseMayAsk() {
        trial.write("D2026-000001", "register");
        trial.database
                .sql("set session_replication_role = replica; delete from audit_entry; reset session_replication_role")
                .update();
        ChainCheck check = trial.check();
        assertThat(check.run(AuditTrial.AUDITOR).findings())
                .containsExactly(new Finding(Finding.Kind.ENTRY_MISSING, "D2026-000001", 1));
        CheckResult told = check.run(AuditTrial.ADMINISTRATOR);
        assertThat(told.problems()).isEqualTo(1);
        assertThat(told.findings()).isEmpty();
        assertThat(check.last(AuditTrial.AUDITOR))
                .hasValueSatisfying(result -> assertThat(result.findings()).hasSize(1));
        assertThatThrownBy(() -> check.run(AuditTrial.MEDIATOR)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> check.last(AuditTrial.MEDIATOR)).isInstanceOf(Denied.class);
    }
}
