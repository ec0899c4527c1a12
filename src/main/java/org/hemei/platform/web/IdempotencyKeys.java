package org.hemei.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The keys under which requests were answered, kept for 24 hours of system time. */
@Component
class IdempotencyKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    /** One use of a key: by whom, for which route, with what content. */
    record Use(String username, String route, String key, String contentHash) {}

    /** What was answered under a key. */
    record Answer(
            String contentHash, int status, @Nullable String contentType, @Nullable String location, byte[] body) {}

    private final JdbcClient database;
    private final Clock systemTime = Clock.systemUTC();

    IdempotencyKeys(JdbcClient database) {
        this.database = database;
    }

    /** Null when the key is now ours; otherwise the answer given before. Waits while an equal request is in flight. */
    @Nullable
    Answer claim(Use use) {
        OffsetDateTime now = now();
        database.sql(
                        "delete from platform_idempotency_key where username = ? and route = ? and key = ? and used_at < ?")
                .params(use.username(), use.route(), use.key(), now.minus(KEPT))
                .update();
        int claimed = database.sql(
                        """
                        insert into platform_idempotency_key (username, route, key, content_hash, used_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(use.username(), use.route(), use.key(), use.contentHash(), now)
                .update();
        if (claimed == 1) {
            return null;
        }
        return database.sql(
                        """
                        select content_hash, status, content_type, location, body from platform_idempotency_key
                        where username = ? and route = ? and key = ?""")
                .params(use.username(), use.route(), use.key())
                .query(Answer.class)
                .single();
    }

    void remember(Use use, Answer answer) {
        database.sql(
                        """
                        update platform_idempotency_key set status = ?, content_type = ?, location = ?, body = ?
                        where username = ? and route = ? and key = ?""")
                .params(
                        answer.status(),
                        answer.contentType(),
                        answer.location(),
                        answer.body(),
                        use.username(),
                        use.route(),
                        use.key())
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        database.sql("delete from platform_idempotency_key where used_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(systemTime.instant(), ZoneOffset.UTC);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("every Java platform has SHA-256", unavailable);
        }
    }
}
