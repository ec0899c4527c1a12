package org.hemei.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares programs that send a password with each request the slow check for five minutes after it succeeded.
 *
 * <p>What is remembered is a keyed hash of the password together with its stored hash, so a changed password is unknown
 * at once and a memory dump yields nothing to guess from without the key.
 */
class RememberedPasswords implements PasswordEncoder {

    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int CAPACITY = 10_000;

    private final PasswordEncoder slow;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Long> knownUntil = new ConcurrentHashMap<>();

    RememberedPasswords(PasswordEncoder slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(CharSequence password, @Nullable String stored) {
        if (stored == null) {
            return slow.matches(password, stored);
        }
        if (remembers(password, stored)) {
            return true;
        }
        boolean right = slow.matches(password, stored);
        if (right) {
            forgetOld();
            knownUntil.put(mark(password, stored), clock.millis() + MEMORY.toMillis());
        }
        return right;
    }

    /** True when this password was found right within the last five minutes. */
    boolean remembers(CharSequence password, String stored) {
        Long until = knownUntil.get(mark(password, stored));
        return until != null && clock.millis() < until;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String stored) {
        return slow.upgradeEncoding(stored);
    }

    private void forgetOld() {
        long now = clock.millis();
        knownUntil.values().removeIf(until -> until <= now);
        if (knownUntil.size() >= CAPACITY) {
            knownUntil.clear();
        }
    }

    private String mark(CharSequence password, String stored) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("every Java platform has HmacSHA256", unavailable);
        }
    }
}
