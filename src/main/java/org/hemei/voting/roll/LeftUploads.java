package org.hemei.voting.roll;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets files of rolls that nobody went on with: there are names of owners in them. */
@Component
class LeftUploads {

    private final RollUploadStore uploads;
    private final Clock clock;

    LeftUploads(RollUploadStore uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Every night; another node that looks at the same time finds nothing left. */
    @Scheduled(cron = "0 45 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        uploads.deleteUploadedBefore(clock.instant().minus(RollImport.LEFT_LYING));
    }
}
