package org.hemei.mediation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.NotFound;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.registry.Compounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for those who may see them; every look is written down. */
@Service
public class DisputeRecords {

    private final CaseAccess access;
    private final CaseClock caseClock;
    private final CaseKeeping keeping;
    private final DisputeSearch search;
    private final Transfers.Store transfers;
    private final Alerts.Store alerts;
    private final SessionPlans plans;
    private final Compounds compounds;
    private final Offices offices;
    private final Audit audit;

    DisputeRecords(
            CaseAccess access,
            CaseClock caseClock,
            CaseKeeping keeping,
            DisputeSearch search,
            Transfers.Store transfers,
            Alerts.Store alerts,
            SessionPlans plans,
            Compounds compounds,
            Offices offices,
            Audit audit) {
        this.access = access;
        this.caseClock = caseClock;
        this.keeping = keeping;
        this.search = search;
        this.transfers = transfers;
        this.alerts = alerts;
        this.plans = plans;
        this.compounds = compounds;
        this.offices = offices;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Page<DisputeLine> find(DisputeFilter filter, Actor actor, PageRequest page) {
        return page.fetched(
                search.find(filter, actor, page),
                line -> PageRequest.cursor(line.openedAt().toString(), line.caseNo()));
    }

    /** The deadlines of cases that a list has shown to this person already. */
    @Transactional(readOnly = true)
    public Map<String, List<CaseDeadline>> deadlines(List<DisputeLine> lines) {
        return search.deadlines(lines.stream().map(DisputeLine::caseNo).toList());
    }

    /** @throws NotFound when there is no such case, or this person may not know of it */
    public DisputeFile open(String caseNo, Actor actor) {
        Dispute dispute = access.visible(caseNo, actor);
        audit.viewed(caseNo, actor);
        return file(dispute, actor);
    }

    /** The case for those who may know of it; who has only a task beside it is not refused, but sees nothing of it. */
    public Optional<DisputeFile> openIfVisible(String caseNo, Actor actor) {
        Dispute dispute = access.find(caseNo);
        if (!dispute.isVisibleTo(actor)) {
            return Optional.empty();
        }
        audit.viewed(caseNo, actor);
        return Optional.of(file(dispute, actor));
    }

    /** The compound a case is about, for those who are sent there. */
    @Transactional(readOnly = true)
    public String placeOf(String caseNo) {
        return compounds
                .find(access.find(caseNo).particulars.compound())
                .orElseThrow()
                .name();
    }

    private DisputeFile file(Dispute dispute, Actor actor) {
        boolean handled = dispute.isHandledBy(actor);
        boolean readsNotes = handled || actor.has(Role.AUDITOR);
        Particulars particulars = dispute.particulars;
        Map<String, String> names = offices.names(dispute.stages.stream()
                .map(stage -> stage.mediator)
                .filter(Objects::nonNull)
                .toList());
        return new DisputeFile(
                dispute.caseNo,
                particulars.title(),
                particulars.category(),
                particulars.description(),
                compounds.find(particulars.compound()).orElseThrow(),
                particulars.otherCompounds(),
                particulars.source(),
                particulars.referralNo(),
                particulars.peopleAffected(),
                particulars.amount(),
                particulars.triedInCompound(),
                particulars.severalDepartments(),
                particulars.complex(),
                dispute.state,
                dispute.outcome,
                dispute.route,
                dispute.tier,
                offices.get(dispute.office),
                particulars.registeredAt(),
                dispute.acceptedAt,
                name(dispute.stage(), names),
                readsNotes ? dispute.findings().orElse(null) : null,
                dispute.stage().expertTest,
                handled
                        ? dispute.parties
                        : dispute.parties.stream().map(Party::masked).toList(),
                dispute.stages.stream()
                        .map(stage -> stage(stage, names, readsNotes))
                        .toList(),
                transfers.of(dispute.caseNo),
                readsNotes ? alerts.of(dispute.caseNo) : List.of(),
                dispute.consents,
                plans.findByCaseNoOrderByAt(dispute.caseNo),
                readsNotes
                        ? dispute.sessions
                        : dispute.sessions.stream().map(Session::withoutMinutes).toList(),
                readsNotes ? dispute.agreement : null,
                readsNotes ? AgreementCourse.of(dispute) : null,
                dispute.deadlines,
                dispute.waysOut.stream().map(WayOut::told).toList(),
                audit.history(dispute.caseNo).stream()
                        .map(entry -> readsNotes ? entry : withoutNotes(entry))
                        .toList(),
                dispute.withdrawnBy,
                readsNotes ? dispute.withdrawalReason : null,
                dispute.supervisedAt,
                dispute.closedAt,
                dispute.filedAt,
                dispute.closedAt == null ? null : keeping.of(dispute),
                isSettled(dispute),
                handled,
                actor.serves(dispute.office, Role.LEAD));
    }

    private static Audit.Entry withoutNotes(Audit.Entry entry) {
        return new Audit.Entry(entry.at(), Note.hiddenIn(entry.what()), entry.who(), entry.tier());
    }

    private static @Nullable String name(Stage stage, Map<String, String> names) {
        return stage.mediator == null ? null : names.get(stage.mediator);
    }

    private boolean isSettled(Dispute dispute) {
        return dispute.state == DisputeState.REGISTERED
                && dispute.transfers > caseClock.parameter(dispute, "mediation.transferHops");
    }

    /** Whom a side of many has chosen to speak for it is known to those who know the parties. */
    private StageFile stage(Stage stage, Map<String, String> names, boolean readsNotes) {
        return new StageFile(
                offices.get(stage.office),
                stage.enteredAt,
                stage.acceptedAt,
                stage.rightsGivenOn,
                stage.rightsMeans,
                stage.papers,
                readsNotes ? stage.representatives : null,
                name(stage, names),
                stage.suspendedOn,
                stage.suspendedUntil,
                readsNotes ? stage.facts : null,
                stage.extensions > 0,
                stage.leftAt,
                stage.result == null ? null : stage.result.name());
    }
}
