package org.hemei.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * What the audit was when a day was over.
 *
 * @param day the last one that was over, in Beijing time
 * @param cases how many chains had grown since the seal before; {@code headsHash} covers their ends
 * @param viewsTo the highest id in the log of looks that it covers, from that of the seal before on
 * @param hash over all this and the seal before
 */
public record Seal(
        int number,
        LocalDate day,
        OffsetDateTime at,
        int cases,
        byte[] headsHash,
        long viewsTo,
        int views,
        byte[] viewsHash,
        byte[] hash) {

    /** 校验码: what an office may print and keep, to hold the audit against it later. */
    public String checksum() {
        return HexFormat.of().formatHex(hash);
    }

    byte[] hashAfter(byte[] previous) {
        return Fingerprint.after(previous)
                .with("seal-1")
                .with(number)
                .with(day)
                .with(at)
                .with(cases)
                .with(headsHash)
                .with(viewsTo)
                .with(views)
                .with(viewsHash)
                .take();
    }

    Seal sealedAfter(byte[] previous) {
        return new Seal(number, day, at, cases, headsHash, viewsTo, views, viewsHash, hashAfter(previous));
    }
}
