package org.hemei.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    private final SlowCheck slow = new SlowCheck();
    private final Watch watch = new Watch();
    private final RememberedPasswords passwords = new RememberedPasswords(slow, watch);

    @Test
    void aRightPasswordIsRememberedForFiveMinutes() {
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();
        watch.pass(Duration.ofMinutes(5).minusMillis(1));
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();
        assertThat(slow.asked).isEqualTo(1);
        watch.pass(Duration.ofMillis(1));
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();
        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void rememberingDoesNotProlongItself() {
        passwords.matches("secret", "hash of secret");
        for (int minute = 0; minute < 5; minute++) {
            watch.pass(Duration.ofMinutes(1));
            passwords.matches("secret", "hash of secret");
        }
        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void aWrongPasswordIsCheckedEveryTime() {
        for (int i = 1; i <= 3; i++) {
            assertThat(passwords.matches("guess", "hash of secret")).isFalse();
            assertThat(passwords.remembers("guess", "hash of secret")).isFalse();
            assertThat(slow.asked).isEqualTo(i);
        }
    }

    @Test
    void aChangedPasswordIsUnknownAtOnce() {
        passwords.matches("secret", "hash of secret");
        assertThat(passwords.remembers("secret", "hash of secret")).isTrue();
        assertThat(passwords.remembers("secret", "hash of changed")).isFalse();
        assertThat(passwords.matches("secret", "hash of changed")).isFalse();
        assertThat(passwords.matches("changed", "hash of changed")).isTrue();
        assertThat(slow.asked).isEqualTo(3);
    }

    @Test
    void whatIsRememberedDoesNotDependOnWherePasswordAndHashMeet() {
        passwords.matches("secret", "hash of secret");
        assertThat(passwords.remembers("of secretsecret", "hash ")).isFalse();
        assertThat(passwords.remembers("", "hash of secretsecret")).isFalse();
        assertThat(passwords.remembers("Secret", "hash of secret")).isFalse();
    }

    @Test
    void someoneWithoutAPasswordIsNeverLetIn() {
        assertThat(passwords.matches("", null)).isFalse();
        assertThat(passwords.matches("null", null)).isFalse();
    }

    @Test
    void thePasswordItselfIsNowhereKept() throws Exception {
        passwords.matches("secret", "hash of secret");
        var field = RememberedPasswords.class.getDeclaredField("knownUntil");
        field.setAccessible(true);
        assertThat(field.get(passwords).toString()).doesNotContain("secret");
    }

    private static final class SlowCheck implements PasswordEncoder {

        int asked;

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, @Nullable String stored) {
            asked++;
            return encode(password).equals(stored);
        }
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:30:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
