package org.hemei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** Two profiles, of which the law of one was read. */
class CaseRulesTest {

    private static final Bilingual TEXT = new Bilingual("文本", "text");
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Actor ADMIN = new Actor("admin", "管理员", List.of(new Duty(null, Role.ADMIN)));
    private static final Actor LEAD = new Actor("lead", "负责人", List.of(new Duty("O", Role.LEAD)));

    private final Map<String, Confirmation> kept = new HashMap<>();
    private final CaseRules unreadCity = rules("unread", "production");

    @Test
    void aProfileWhoseLawWasReadMayBeUsed() {
        assertThat(rules("read", "production").forNewCase().name()).isEqualTo("read");
    }

    @Test
    void aProfileWhoseLawWasNotReadWaitsForAnAdministrator() {
        assertConflict("UNCONFIRMED", unreadCity::forNewCase);

        unreadCity.confirm("unread", 1, " 已与市住建局核对 ", ADMIN);

        assertThat(unreadCity.forNewCase().name()).isEqualTo("unread");
        assertThat(kept).containsEntry("unread-1", new Confirmation("unread", 1, "admin", NOW, "已与市住建局核对"));
    }

    @Test
    void theDemoDoesNotWait() {
        assertThatNoException().isThrownBy(rules("unread", "demo")::forNewCase);
    }

    @Test
    void onlyAnAdministratorConfirms() {
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> unreadCity.confirm("unread", 1, "理由", LEAD));
        assertThat(kept).isEmpty();
    }

    @Test
    void theSecondIsToldWhoWasFirst() {
        unreadCity.confirm("unread", 1, "理由", ADMIN);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> unreadCity.confirm("unread", 1, "另一个理由", ADMIN))
                .satisfies(second -> {
                    assertThat(second.holder()).isEqualTo(new Conflict.Holder("admin", "admin"));
                    assertThat(second.at()).isEqualTo(NOW);
                });
    }

    @Test
    void whatWasReadOrDoesNotExistCannotBeConfirmed() {
        assertConflict("READ", () -> unreadCity.confirm("read", 1, "理由", ADMIN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> unreadCity.confirm("unread", 2, "理由", ADMIN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> unreadCity.confirm("other", 1, "理由", ADMIN));
    }

    @ParameterizedTest
    @CsvSource({"'', 0, REQUIRED", "' ', 1, REQUIRED", "'\u0001', 1, FORMAT", "字, 501, RANGE"})
    void aReasonIsNeededThatCanBeKept(String character, int times, FieldError.Code code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> unreadCity.confirm("unread", 1, character.repeat(times), ADMIN))
                .satisfies(refused -> assertThat(refused.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("reason"))
                        .satisfies(error -> assertThat(error.code()).isEqualTo(code)));
        assertThat(kept).isEmpty();
    }

    private static void assertConflict(String state, ThrowingCallable attempt) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(attempt)
                .satisfies(conflict -> assertThat(conflict.current()).isEqualTo(state));
    }

    private CaseRules rules(String city, String springProfile) {
        Rulebook rulebook = new Rulebook(
                List.of(
                        new Profile("read", 1, TEXT, true, TEXT, List.of(), List.of()),
                        new Profile("unread", 1, TEXT, false, TEXT, List.of(), List.of())),
                city);
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(springProfile);
        return new CaseRules(rulebook, new InMemory(), environment, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private final class InMemory implements ConfirmationStore {

        @Override
        public Optional<Confirmation> find(String profile, int version) {
            return Optional.ofNullable(kept.get(profile + '-' + version));
        }

        @Override
        public boolean add(Confirmation confirmation) {
            return kept.putIfAbsent(confirmation.profile() + '-' + confirmation.version(), confirmation) == null;
        }
    }
}
