package org.hemei.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A notice as the State Council might issue it for a year that has none yet, as lines of a file. */
public final class SampleNotice {

    private static final String HEADER = "date,kind,name";

    private final int year;
    private final List<String> lines = new ArrayList<>();

    private SampleNotice(int year) {
        this.year = year;
    }

    /** Complete, with round dates that need not agree with the moon. */
    public static SampleNotice of(int year) {
        return new SampleNotice(year)
                .rest("01-01", 3, "元旦")
                .rest("02-05", 8, "春节")
                .line("02-14", "work", "春节")
                .rest("04-05", 1, "清明节")
                .rest("05-01", 5, "劳动节")
                .line("05-08", "work", "劳动节")
                .rest("06-09", 1, "端午节")
                .rest("09-15", 1, "中秋节")
                .rest("10-01", 7, "国庆节");
    }

    private SampleNotice rest(String from, int days, String name) {
        LocalDate first = LocalDate.parse(year + "-" + from);
        for (int i = 0; i < days; i++) {
            lines.add(first.plusDays(i) + ",rest," + name);
        }
        return this;
    }

    /** One more line of this year. */
    public SampleNotice line(String date, String kind, String name) {
        lines.add(year + "-" + date + "," + kind + "," + name);
        return this;
    }

    /** One more line, whatever it says. */
    public SampleNotice and(String line) {
        lines.add(line);
        return this;
    }

    /** Without the lines that contain this. */
    public SampleNotice without(String part) {
        lines.removeIf(line -> line.contains(part));
        return this;
    }

    public String csv() {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    Notice asShipped() {
        return Notice.shipped(
                year,
                NoticeFile.read(csv()).lines().stream()
                        .map(NoticeFile.Line::day)
                        .toList());
    }
}
