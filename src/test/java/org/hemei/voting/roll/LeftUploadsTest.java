package org.hemei.voting.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DemoCityTest
class LeftUploadsTest {

    @Autowired
    private LeftUploads nightly;

    @Autowired
    private RollUploadStore uploads;

    @Autowired
    private Clock clock;

    @Test
    void aFileThatNobodyWentOnWithIsForgottenAfterThirtyDays() {
        Instant limit = clock.instant().minus(RollImport.LEFT_LYING);
        String old = left(limit.minus(Duration.ofHours(1)));
        String young = left(limit.plus(Duration.ofHours(1)));
        nightly.forget();
        assertThat(uploads.find(old)).isEmpty();
        assertThat(uploads.find(young)).isPresent();
    }

    private String left(Instant at) {
        String voteNo = "TEST-" + UUID.randomUUID();
        Signature by = new Signature("supervisor", "吴芳", at);
        uploads.put(new RollUpload(voteNo, "名册.csv", new byte[] {1}, null, Map.of(), null, by));
        return voteNo;
    }
}
