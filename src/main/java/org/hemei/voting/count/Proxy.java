package org.hemei.voting.count;

import java.time.LocalDate;
import org.hemei.platform.Masking;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who votes in an owner's place.
 *
 * @param name of who votes
 * @param dated day of the written authority, or of the paper that shows the guardianship
 * @param withdrawnBecause null as long as it stands; empty for readers whom the reason is not for
 */
public record Proxy(
        long id,
        String unit,
        Kind kind,
        String name,
        LocalDate dated,
        String enteredByName,
        @Nullable String withdrawnByName,
        @Nullable String withdrawnBecause) {

    /** Why the system withdraws one: an amendment of the roll names other owners. */
    public static final String OWNERS_CHANGED = "OWNERS_CHANGED";

    /** On which ground. */
    public enum Kind {
        /** By written authority (Civil Code arts. 161 to 165). */
        PROXY,
        /** As who represents a minor by law (Civil Code arts. 23 and 27). */
        GUARDIAN_OF_MINOR,
        /** As who represents an adult without full capacity by law (Civil Code arts. 23 and 28). */
        GUARDIAN_OF_ADULT
    }

    /** For readers of other offices: of the name its first character, and nothing that somebody has written of it. */
    Proxy masked() {
        return new Proxy(
                id,
                unit,
                kind,
                Masking.name(name),
                dated,
                enteredByName,
                withdrawnByName,
                withdrawnBecause == null ? null : "");
    }

    public boolean isStanding() {
        return withdrawnBecause == null;
    }
}
