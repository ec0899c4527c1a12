package org.hemei.election;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.hemei.offices.Actor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an outgoing committee owes: its seals, files and money, and an audit of its term. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Succession {

    private final Fieldwork fieldwork;
    private final ElectionClock clock;

    Succession(Fieldwork fieldwork, ElectionClock clock) {
        this.fieldwork = fieldwork;
        this.clock = clock;
    }

    /** @throws InvalidInput where something is missing and nobody says why */
    public void receiveHandover(
            String electionNo,
            Set<HandoverItem> items,
            LocalDate receivedOn,
            String receivedBy,
            @Nullable String absent,
            Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requirePast("receivedOn", election, receivedOn);
        if (items.size() < HandoverItem.values().length && absent == null) {
            throw new InvalidInput("absent", Code.REQUIRED, Phrase.of("election.handover.absent"));
        }
        election.handedOverOn = receivedOn;
        clock.meet(election, ElectionClock.HANDOVER);
        fieldwork.save(election, actor, "handedOver", receivedOn.toString(), receivedBy, "" + items.size());
    }

    /** On the day after the last: what was to be handed over was kept back. */
    public void reportBreach(String electionNo) {
        Election election = fieldwork.get(electionNo);
        election.handoverBreachedOn = fieldwork.today();
        String due = election.running(ElectionClock.HANDOVER)
                .map(ElectionDeadline::due)
                .map(LocalDate::toString)
                .orElse("");
        fieldwork.save(election, "handoverBreached", due);
    }

    public void enforceHandover(String electionNo, LocalDate orderedOn, boolean police, String measures, Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requireBetween("orderedOn", orderedOn, Objects.requireNonNull(election.handoverFrom()));
        fieldwork.save(
                election,
                actor,
                police ? "handoverEnforcedByPolice" : "handoverOrdered",
                orderedOn.toString(),
                measures);
    }

    public void auditTerm(
            String electionNo,
            String auditor,
            LocalDate reportOn,
            AuditOpinion opinion,
            @Nullable String findings,
            Actor actor) {
        Election election = fieldwork.get(electionNo);
        fieldwork.requirePast("reportOn", election, reportOn);
        if (opinion != AuditOpinion.CLEAN && findings == null) {
            throw new InvalidInput("findings", Code.REQUIRED, Phrase.of("election.audit.findings"));
        }
        election.auditedOn = reportOn;
        fieldwork.save(
                election, actor, "audited", reportOn.toString(), auditor, Phrase.of("election.opinion." + opinion));
    }
}
