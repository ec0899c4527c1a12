package org.hemei.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written down when a dispute was registered, and by which rules it is judged; none of it changes. */
record Particulars(
        String title,
        Category category,
        String description,
        String compound,
        List<String> otherCompounds,
        Source source,
        @Nullable String referralNo,
        @Nullable Integer peopleAffected,
        @Nullable BigDecimal amount,
        @Nullable Boolean triedInCompound,
        boolean severalDepartments,
        boolean complex,
        String profile,
        int profileVersion,
        Instant registeredAt,
        String registeredBy) {

    static Particulars of(Registration registration, String by, Instant now) {
        return new Particulars(
                registration.title(),
                registration.category(),
                registration.description(),
                registration.compound(),
                registration.otherCompounds(),
                registration.source(),
                registration.referralNo(),
                registration.peopleAffected(),
                registration.amount(),
                registration.triedInCompound(),
                registration.severalDepartments(),
                registration.complex(),
                registration.profile(),
                registration.profileVersion(),
                now,
                by);
    }

    /** A body that has the matter before it may itself entrust it to mediation; its letter has a number. */
    boolean isReferredByAuthority() {
        return source.isAuthority() && referralNo != null;
    }
}
