package org.hemei.registry;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets files for registers that nobody went on with: there are names of owners in them. */
@Component
class LeftRegisterUploads {

    private final RegisterUploadStore uploads;
    private final Clock clock;

    LeftRegisterUploads(RegisterUploadStore uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Every night; another node that looks at the same time finds nothing left. */
    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        uploads.deleteUploadedBefore(clock.instant().minus(RegisterImport.LEFT_LYING));
    }
}
