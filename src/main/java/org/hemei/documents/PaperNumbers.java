package org.hemei.documents;

import java.time.Instant;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.platform.CityTime;
import org.springframework.stereotype.Component;

/** 案号: a case gets its number at an office with the first paper of that office, without gaps in office and year. */
@Component
class PaperNumbers {

    private final PaperStore store;
    private final Offices offices;

    PaperNumbers(PaperStore store, Offices offices) {
        this.store = store;
        this.offices = offices;
    }

    /** What is drawn is given back when the transaction fails. */
    String of(String caseNo, Office office, Instant at) {
        return store.numberOf(caseNo, office.code()).orElseGet(() -> {
            int year = CityTime.day(at).getYear();
            String word = OfficeWord.of(office, offices.chain());
            String number = "（%d）%s人调字第%d号".formatted(year, word, store.draw(office.code(), year));
            store.keepNumber(caseNo, office.code(), number);
            return number;
        });
    }
}
