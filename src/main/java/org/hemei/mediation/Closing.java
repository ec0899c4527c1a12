package org.hemei.mediation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case, however it came out: the parties are told their ways out where something is left open. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Closing {

    private final Casework casework;
    private final CaseClock caseClock;
    private final CaseProcess process;
    private final CasePapers papers;

    Closing(Casework casework, CaseClock caseClock, CaseProcess process, CasePapers papers) {
        this.casework = casework;
        this.caseClock = caseClock;
        this.process = process;
        this.papers = papers;
    }

    /** What decides which ways are open to the parties (decision M5), and whether they are to be told at all. */
    public record WaysOutFacts(
            boolean owed,
            @Nullable Route route,
            Category category,
            boolean undisputedDebt,
            boolean smallClaim,
            boolean smallClaimAgreed,
            boolean arbitrationClause) {}

    public WaysOutFacts assessWaysOut(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        Agreement agreement = dispute.agreement;
        boolean small = isUpTo(dispute, "mediation.smallClaimLimit");
        return new WaysOutFacts(
                agreement == null || agreement.partial(),
                dispute.route,
                dispute.particulars.category(),
                dispute.undisputedDebt,
                small,
                !small && isUpTo(dispute, "mediation.smallClaimAgreedLimit"),
                dispute.arbitrationClause);
    }

    private boolean isUpTo(Dispute dispute, String limit) {
        BigDecimal amount = dispute.particulars.amount();
        return amount != null && amount.compareTo(BigDecimal.valueOf(caseClock.parameter(dispute, limit))) <= 0;
    }

    /** People's Mediation Law 3 and 26: no mediation keeps anybody from another way, and the ways are named. */
    public void tellWaysOut(String caseNo, List<WayOut> ways) {
        Dispute dispute = casework.get(caseNo);
        dispute.waysOut.addAll(ways);
        casework.save(dispute, "tellWaysOut", "tellWaysOut");
        papers.waysOutTold(dispute, casework.actor());
    }

    public void close(String caseNo) {
        Dispute dispute = casework.get(caseNo);
        if (dispute.agreement == null && dispute.waysOut.isEmpty()) {
            // A case that was begun by the first model, which had no decision about the ways out.
            dispute.waysOut.addAll(WayOut.afterRoute(dispute.route));
        }
        dispute.deadlines.stream()
                .filter(CaseDeadline::isRunning)
                .forEach(deadline -> process.stopWatching(caseNo, deadline.rule()));
        dispute.close(casework.now());
        casework.save(dispute, "closeCase", "close");
    }
}
