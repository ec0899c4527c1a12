package org.hemei.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.platform.NotFound;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for those who may see them; every look is written down. */
@Service
public class DisputeRecords {

    private final Disputes disputes;
    private final DisputeSearch search;
    private final Compounds compounds;
    private final Offices offices;
    private final Audit audit;

    DisputeRecords(Disputes disputes, DisputeSearch search, Compounds compounds, Offices offices, Audit audit) {
        this.disputes = disputes;
        this.search = search;
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
        Dispute dispute = disputes.findById(caseNo).orElseThrow(() -> new NotFound("dispute " + caseNo));
        if (!dispute.isVisibleTo(actor)) {
            audit.refused(caseNo, actor);
            throw new NotFound("dispute " + caseNo);
        }
        audit.viewed(caseNo, actor);
        return file(dispute, actor);
    }

    private DisputeFile file(Dispute dispute, Actor actor) {
        boolean handled = dispute.isHandledBy(actor);
        boolean readsNotes = handled || actor.has(Role.AUDITOR);
        return new DisputeFile(
                dispute.caseNo,
                dispute.title,
                dispute.category,
                dispute.description,
                compounds.find(dispute.compound).orElseThrow(),
                dispute.otherCompoundList(),
                dispute.source,
                dispute.referralNo,
                dispute.peopleAffected,
                dispute.amount,
                dispute.triedInCompound,
                dispute.state,
                dispute.outcome,
                dispute.route,
                dispute.tier,
                offices.get(dispute.office),
                dispute.registeredAt,
                dispute.acceptedAt,
                dispute.rightsGivenOn,
                dispute.rightsMeans,
                mediatorName(dispute),
                readsNotes ? dispute.facts : null,
                dispute.expertTest,
                handled
                        ? dispute.parties
                        : dispute.parties.stream().map(Party::masked).toList(),
                dispute.consents,
                readsNotes
                        ? dispute.sessions
                        : dispute.sessions.stream().map(Session::withoutMinutes).toList(),
                readsNotes ? dispute.agreement : null,
                dispute.deadlines,
                waysOut(dispute),
                audit.history(dispute.caseNo),
                dispute.withdrawnBy,
                readsNotes ? dispute.withdrawalReason : null,
                dispute.closedAt,
                dispute.filedAt,
                handled);
    }

    private @Nullable String mediatorName(Dispute dispute) {
        String username = dispute.mediator;
        return username == null
                ? null
                : offices.staff(dispute.office, Role.MEDIATOR).stream()
                        .filter(staff -> staff.username().equals(username))
                        .findFirst()
                        .map(staff -> staff.name())
                        .orElse(username);
    }

    /** People's Mediation Law 3 and 26: no mediation keeps anybody from another way; without agreement they are named. */
    private static List<Phrase> waysOut(Dispute dispute) {
        Outcome outcome = dispute.outcome;
        List<Phrase> ways = new ArrayList<>();
        if (outcome == null || outcome == Outcome.AGREED_ORAL || outcome == Outcome.AGREED_WRITTEN) {
            return ways;
        }
        Route route = dispute.route;
        if (outcome == Outcome.DECLINED
                && !Objects.requireNonNullElse(route, Route.MEDIATE).isAdmitted()) {
            ways.add(Phrase.of("mediation.wayOut." + route));
        }
        ways.add(Phrase.of("mediation.wayOut.arbitration"));
        ways.add(Phrase.of("mediation.wayOut.administrative"));
        ways.add(Phrase.of("mediation.wayOut.court"));
        return ways;
    }
}
