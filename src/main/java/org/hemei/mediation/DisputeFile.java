package org.hemei.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Office;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.jspecify.annotations.Nullable;

/**
 * A case as one reader may see it: parties are masked already where the reader does not handle it.
 *
 * @param keeping how long its file is kept; null until the case is closed
 * @param handled whether the reader works on the case
 * @param led whether the reader leads the office that has the case
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
        boolean severalDepartments,
        boolean complex,
        DisputeState state,
        @Nullable Outcome outcome,
        @Nullable Route route,
        Tier tier,
        Office office,
        Instant openedAt,
        @Nullable Instant acceptedAt,
        @Nullable String mediator,
        @Nullable String facts,
        @Nullable Boolean expertTest,
        List<Party> parties,
        List<StageFile> stages,
        List<Transfers.Transfer> transfers,
        List<Alerts.Alert> alerts,
        List<Consent> consents,
        List<SessionPlan> plans,
        List<Session> sessions,
        @Nullable Agreement agreement,
        @Nullable AgreementCourse course,
        List<CaseDeadline> deadlines,
        List<Phrase> waysOut,
        List<Audit.Entry> history,
        @Nullable PartyRole withdrawnBy,
        @Nullable String withdrawalReason,
        @Nullable Instant supervisedAt,
        @Nullable Instant closedAt,
        @Nullable Instant filedAt,
        @Nullable Keeping keeping,
        boolean competenceSettled,
        boolean handled,
        boolean led) {

    /** Before an office has decided on a case, it may find that the case is another's. */
    public boolean isTransferable() {
        return state == DisputeState.REGISTERED && route == null && outcome == null && !competenceSettled;
    }

    /** A committee disposes of the owners' common income only with the authority of their assembly. */
    public boolean lacksAuthority() {
        return category == Category.COMMON_INCOME
                && parties.stream().anyMatch(party -> party.kind() == PartyKind.COMMITTEE)
                && stages.stream().noneMatch(stage -> stage.papers().contains(Paper.ASSEMBLY_AUTHORITY));
    }

    /** The session that is arranged and not held yet. */
    public Optional<SessionPlan> plan() {
        return plans.stream().filter(SessionPlan::isOpen).findFirst();
    }

    /** Whether sessions may be held now. */
    public boolean isMediated() {
        return !isEnded() && mediator != null && state.isMediation();
    }

    /** Whether the parties may be invited to a session. */
    public boolean mayMeet() {
        return isMediated() && !Session.isAgreed(sessions, tier);
    }

    public boolean isEnded() {
        return outcome != null;
    }
}
