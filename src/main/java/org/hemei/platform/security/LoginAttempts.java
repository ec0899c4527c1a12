package org.hemei.platform.security;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import javax.sql.DataSource;
import org.hemei.platform.TooManyAttempts;
import org.springframework.stereotype.Component;

/** Lets an account be tried with ten wrong passwords, and with one more every thirty seconds, on all nodes together. */
@Component
class LoginAttempts {

    private static final int TRIES = 10;
    private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(30);

    private final ProxyManager<String> buckets;
    private final BucketConfiguration limit = BucketConfiguration.builder()
            .addLimit(bandwidth -> bandwidth.capacity(TRIES).refillIntervally(1, ONE_MORE_EVERY))
            .build();

    LoginAttempts(DataSource database) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("platform_login_attempts")
                .build();
    }

    /** @throws TooManyAttempts when this account has to be left alone for a while */
    void refuseExhausted(String username) {
        var estimate = buckets.builder().build(username, () -> limit).estimateAbilityToConsume(1);
        if (!estimate.canBeConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
        }
    }

    void failed(String username) {
        buckets.builder().build(username, () -> limit).tryConsume(1);
    }
}
