package org.hemei.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hemei.audit.Audit;
import org.hemei.offices.Office;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.jspecify.annotations.Nullable;

/**
 * A case as one reader may see it: parties are masked already where the reader does not handle it.
 *
 * @param handled whether the reader works on the case
 * @param waysOut what the parties can still do when mediation has ended without an agreement
 */
public record DisputeFile(
        String caseNo,
        String title,
        Category category,
        String description,
        Compound compound,
        List<String> otherCompounds,
        Source source,
        @Nullable String referralNo,
        @Nullable Integer peopleAffected,
        @Nullable BigDecimal amount,
        @Nullable Boolean triedInCompound,
        DisputeState state,
        @Nullable Outcome outcome,
        @Nullable Route route,
        Tier tier,
        Office office,
        Instant openedAt,
        @Nullable Instant acceptedAt,
        @Nullable LocalDate rightsGivenOn,
        @Nullable Means rightsMeans,
        @Nullable String mediator,
        @Nullable String facts,
        @Nullable Boolean expertTest,
        List<Party> parties,
        List<Consent> consents,
        List<Session> sessions,
        @Nullable Agreement agreement,
        List<CaseDeadline> deadlines,
        List<Phrase> waysOut,
        List<Audit.Entry> history,
        @Nullable PartyRole withdrawnBy,
        @Nullable String withdrawalReason,
        @Nullable Instant closedAt,
        @Nullable Instant filedAt,
        boolean handled) {

    public boolean isEnded() {
        return outcome != null;
    }
}
