package org.hemei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hemei.support.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trial begins on 20 November 2026 at nine in the morning, Beijing time. */
class SealTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 11, 19);

    private AuditTrial trial;

    @BeforeEach
    void begin() throws Exception {
        trial = new AuditTrial();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void aDayIsSealedOnceItIsOver() {
        trial.write("D2026-000001", "register");
        assertThat(seal()).hasValueSatisfying(seal -> assertThat(seal.day()).isEqualTo(BEFORE));
        assertThat(seal()).isEmpty();
        trial.pass(Duration.ofHours(14).plusMinutes(59));
        assertThat(seal()).isEmpty();
        trial.pass(Duration.ofMinutes(1));
        assertThat(seal()).hasValueSatisfying(seal -> {
            assertThat(seal.day()).isEqualTo(BEFORE.plusDays(1));
            assertThat(seal.number()).isEqualTo(2);
        });
        intact();
    }

    @Test
    void daysOnWhichNobodyWasThereAreSealedTogetherAtTheNextStart() {
        seal();
        trial.write("D2026-000001", "register");
        trial.pass(Duration.ofDays(5));
        assertThat(seal()).hasValueSatisfying(seal -> {
            assertThat(seal.day()).isEqualTo(BEFORE.plusDays(5));
            assertThat(seal.number()).isEqualTo(2);
            assertThat(seal.cases()).isEqualTo(1);
        });
        assertThat(seal()).isEmpty();
        intact();
    }

    @Test
    void aSealCoversWhatHasComeSinceTheOneBefore() {
        trial.write("D2026-000001", "register");
        trial.write("D2026-000001", "acceptCase");
        trial.write("D2026-000002", "register");
        trial.look("D2026-000001");
        trial.audit.refused("D2026-000001", AuditTrial.MEDIATOR);
        assertThat(seal()).hasValueSatisfying(seal -> {
            assertThat(seal.cases()).isEqualTo(2);
            assertThat(seal.views()).isEqualTo(2);
        });
        trial.pass(Duration.ofDays(1));
        trial.write("D2026-000002", "acceptCase");
        trial.look("D2026-000002");
        assertThat(seal()).hasValueSatisfying(seal -> {
            assertThat(seal.cases()).isEqualTo(1);
            assertThat(seal.views()).isEqualTo(1);
        });
        trial.pass(Duration.ofDays(1));
        assertThat(seal()).hasValueSatisfying(seal -> {
            assertThat(seal.cases()).isZero();
            assertThat(seal.views()).isZero();
        });
        CheckResult result = trial.check().run(AuditTrial.AUDITOR);
        assertThat(result.findings()).isEmpty();
        assertThat(result.seals()).isEqualTo(3);
        assertThat(result.views()).isEqualTo(3);
    }

    @Test
    void ofSeveralNodesOneSeals() throws Exception {
        for (int day = 1; day <= 5; day++) {
            trial.write("D2026-000001", "register");
            trial.pass(Duration.ofDays(1));
            List<Optional<Seal>> made = Together.at(Stream.generate(trial::sealing)
                    .limit(6)
                    .map(node -> (Callable<Optional<Seal>>) node::sealDue)
                    .toList());
            assertThat(made.stream().flatMap(Optional::stream)).hasSize(1);
        }
        intact();
    }

    /** Its number is lower than that of the look which was sealed, but it came about later. */
    @Test
    void aLookThatIsBeingWrittenIsWaitedForOrSealedLater() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealing = new CountDownLatch(1);
        Together.at(List.of(
                () -> trial.transaction.execute(status -> {
                    trial.audit.viewed("D2026-000001", AuditTrial.MEDIATOR);
                    written.countDown();
                    return waitFor(sealing);
                }),
                () -> {
                    waitFor(written);
                    trial.sealing().look(); // Gives up after two seconds.
                    sealing.countDown();
                    return true;
                }));
        assertThat(trial.check().lastSeal(AuditTrial.AUDITOR)).isEmpty();
        trial.look("D2026-000002");
        assertThat(seal()).hasValueSatisfying(seal -> assertThat(seal.views()).isEqualTo(2));
        intact();
    }

    @Test
    void workGoesOnWhileItIsCheckedAndSealed() throws Exception {
        Callable<Boolean> work = () -> {
            for (int i = 0; i < 60; i++) {
                trial.write("D2026-00000" + i % 5, "register");
                trial.look("D2026-00000" + i % 5);
            }
            return true;
        };
        ChainCheck check = trial.check();
        Together.at(List.of(
                work,
                work,
                () -> {
                    for (int i = 0; i < 20; i++) {
                        assertThat(check.run(AuditTrial.AUDITOR).findings()).isEmpty();
                    }
                    return true;
                },
                () -> {
                    for (int i = 0; i < 20; i++) {
                        trial.pass(Duration.ofDays(1));
                        trial.sealing().look();
                    }
                    return true;
                }));
        assertThat(check.run(AuditTrial.AUDITOR).entries()).isEqualTo(120);
        intact();
    }

    private static boolean waitFor(CountDownLatch latch) throws IllegalStateException {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Optional<Seal> seal() {
        return trial.sealing().sealDue();
    }

    private void intact() {
        assertThat(trial.check().run(AuditTrial.AUDITOR).findings()).isEmpty();
    }
}
