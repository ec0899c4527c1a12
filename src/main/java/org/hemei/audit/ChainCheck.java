package org.hemei.audit;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.hemei.audit.Finding.Kind;
import org.hemei.offices.Actor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes every chain and every seal anew, and tells what is not as it was written. */
@Service
public class ChainCheck {

    private static final Set<Role> MAY_CHECK = Set.of(Role.AUDITOR, Role.ADMIN);

    /** Where results are kept. */
    public interface Store {

        void add(CheckResult result);

        Optional<CheckResult> last();
    }

    private final ChainStore chains;
    private final SealStore seals;
    private final Store results;
    private final Clock clock;
    private final TransactionTemplate oneMoment;
    private final Semaphore turn = new Semaphore(1);

    ChainCheck(
            ChainStore chains, SealStore seals, Store results, Clock clock, PlatformTransactionManager transactions) {
        this.chains = chains;
        this.seals = seals;
        this.results = results;
        this.clock = clock;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Looks at everything as it stands at one moment, while work goes on. Administrators are not told which cases.
     *
     * @throws Conflict while another check is running: it takes a second connection, which only one may hold
     */
    public CheckResult run(Actor actor) {
        refuseOthers(actor);
        if (!turn.tryAcquire()) {
            throw Conflict.inState("RUNNING", Phrase.of("audit.check.running"));
        }
        try {
            CheckResult result = Objects.requireNonNull(oneMoment.execute(status -> check(actor)));
            results.add(result);
            return shown(result, actor);
        } finally {
            turn.release();
        }
    }

    /** What the last check found, whoever made it. */
    public Optional<CheckResult> last(Actor actor) {
        refuseOthers(actor);
        return results.last().map(result -> shown(result, actor));
    }

    public Optional<Seal> lastSeal(Actor actor) {
        refuseOthers(actor);
        return seals.last();
    }

    private static void refuseOthers(Actor actor) {
        if (!actor.hasAny(MAY_CHECK)) {
            throw new Denied(actor.username() + " does not check the audit");
        }
    }

    private static CheckResult shown(CheckResult result, Actor actor) {
        return actor.has(Role.AUDITOR) ? result : result.withoutFindings();
    }

    CheckResult check(Actor actor) {
        Findings findings = new Findings();
        EntryCheck entries = new EntryCheck(findings);
        chains.entries(entries::next);
        entries.finish();
        chains.headsWithoutEntries(caseNo -> findings.add(Kind.ENTRY_MISSING, caseNo, 1));
        chains.sealedWithoutEntries(head -> findings.add(Kind.ENTRY_MISSING, head.caseNo(), head.entries()));
        SealCheck sealCheck = new SealCheck(chains, findings);
        int sealed = sealCheck.run();
        return new CheckResult(
                clock.instant(),
                actor.username(),
                actor.name(),
                entries.cases(),
                entries.entries(),
                sealCheck.views(),
                sealed,
                findings.count(),
                findings.kept());
    }
}
