package org.hemei.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rest days and make-up days of one year, as the State Council's notice arranges them.
 *
 * @param title of the document
 * @param days by date; those of the December before the year belong to it too
 * @param uploadedBy the name of who uploaded it; null for a notice that is shipped
 */
public record Notice(
        int year, String title, List<NoticeDay> days, @Nullable String uploadedBy, @Nullable Instant uploadedAt) {

    public Notice {
        days = days.stream().sorted(Comparator.comparing(NoticeDay::date)).toList();
    }

    static Notice shipped(int year, List<NoticeDay> days) {
        return new Notice(year, usualTitle(year), days, null, null);
    }

    /** What the State Council's General Office has called its notice every year. */
    static String usualTitle(int year) {
        return "国务院办公厅关于" + year + "年部分节假日安排的通知";
    }

    public boolean isShipped() {
        return uploadedBy == null;
    }
}
