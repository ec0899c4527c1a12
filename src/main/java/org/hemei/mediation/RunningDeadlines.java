package org.hemei.mediation;

import java.time.LocalDate;
import java.util.List;
import org.hemei.calendar.Deadline;
import org.hemei.offices.Tier;
import org.hemei.platform.StoredPhrase;

/** The deadlines of open cases that have not been met yet, apart from the cases they belong to. */
public interface RunningDeadlines {

    /**
     * @param derivation as {@link org.hemei.platform.StoredPhrase} keeps it
     * @param profile the rules the case is pinned to, in the version {@code profileVersion}
     */
    record Running(
            String caseNo,
            String rule,
            LocalDate due,
            LocalDate safeDate,
            boolean provisional,
            String derivation,
            String profile,
            int profileVersion,
            Tier tier) {

        Deadline counted() {
            return new Deadline(due, safeDate, provisional, StoredPhrase.read(derivation));
        }
    }

    /** All of them, by case. */
    List<Running> all();

    List<Running> of(String caseNo);
}
