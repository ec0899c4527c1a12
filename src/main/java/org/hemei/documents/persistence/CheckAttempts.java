package org.hemei.documents.persistence;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.hemei.documents.CheckLimit;
import org.springframework.stereotype.Component;

/** Lets a visitor try thirty unknown codes, and one more every ten seconds; guessing eighty bits takes longer. */
@Component
class CheckAttempts implements CheckLimit {

    private static final int TRIES = 30;
    private static final Duration ONE_MORE_EVERY = Duration.ofSeconds(10);

    /** Visitors share this many counters, so that the table neither grows nor tells who they were. */
    private static final int COUNTERS = 10_000;

    private final ProxyManager<String> buckets;
    private final BucketConfiguration limit = BucketConfiguration.builder()
            .addLimit(bandwidth -> bandwidth.capacity(TRIES).refillIntervally(1, ONE_MORE_EVERY))
            .build();

    CheckAttempts(DataSource database) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("documents_check_attempts")
                .build();
    }

    @Override
    public Optional<Duration> wait(String visitor) {
        var estimate = buckets.builder().build(counter(visitor), () -> limit).estimateAbilityToConsume(1);
        return estimate.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    @Override
    public void wasWrong(String visitor) {
        buckets.builder().build(counter(visitor), () -> limit).tryConsume(1);
    }

    private static String counter(String visitor) {
        return String.valueOf(Math.floorMod(visitor.hashCode(), COUNTERS));
    }
}
