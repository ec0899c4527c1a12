package org.hemei.calendar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemei.platform.Phrase;

/** The public holidays the State Council's notices arrange, by the name used there. */
enum Holiday {
    NEW_YEAR("元旦"),
    SPRING_FESTIVAL("春节"),
    TOMB_SWEEPING("清明节"),
    LABOUR_DAY("劳动节"),
    DRAGON_BOAT("端午节"),
    MID_AUTUMN("中秋节"),
    NATIONAL_DAY("国庆节");

    private final String noticeName;

    Holiday(String noticeName) {
        this.noticeName = noticeName;
    }

    /** One name, or several joined by 、 where holidays fall together; empty when any of them is unknown. */
    static Optional<List<Holiday>> named(String noticeNames) {
        List<Holiday> holidays = Stream.of(noticeNames.split("、", -1))
                .flatMap(name -> Stream.of(values()).filter(holiday -> holiday.noticeName.equals(name)))
                .toList();
        boolean allKnown = holidays.size() == noticeNames.split("、", -1).length;
        return allKnown ? Optional.of(holidays) : Optional.empty();
    }

    /** One name, or several that fall together, as one phrase. */
    static Phrase together(List<Holiday> holidays) {
        return holidays.stream()
                .map(Holiday::phrase)
                .reduce((first, second) -> Phrase.of("calendar.holiday.together", first, second))
                .orElseThrow();
    }

    Phrase phrase() {
        return Phrase.of("calendar.holiday." + name());
    }
}
