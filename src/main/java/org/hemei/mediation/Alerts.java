package org.hemei.mediation;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports that a dispute may turn violent (People's Mediation Law 25); the outcome of the mediation is untouched. */
@Service
public class Alerts {

    /** How soon somebody has to see to it; a default of ours. */
    private static final Duration ANSWER = Duration.ofHours(2);

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A risk as it was reported. */
    public record Alert(AlertKind kind, String note, Instant at, String by) {}

    /** Where alerts are kept. */
    public interface Store {

        void add(String caseNo, Alert alert);

        List<Alert> of(String caseNo);
    }

    private final CaseAccess access;
    private final Casework casework;
    private final CaseProcess process;
    private final Compounds compounds;
    private final Offices offices;
    private final CasePapers papers;
    private final Store store;

    Alerts(
            CaseAccess access,
            Casework casework,
            CaseProcess process,
            Compounds compounds,
            Offices offices,
            CasePapers papers,
            Store store) {
        this.access = access;
        this.casework = casework;
        this.process = process;
        this.compounds = compounds;
        this.offices = offices;
        this.papers = papers;
        this.store = store;
    }

    /** Tells the lead of the compound's street, and its police station where there is one. */
    @Transactional
    public void report(String caseNo, @Nullable String kind, @Nullable String note, Actor actor) {
        Dispute dispute = access.forHandling(caseNo, actor);
        ActionCheck check = new ActionCheck("alert");
        AlertKind what = check.option("kind", kind, AlertKind.class);
        String told = check.text("note", note);
        check.done();
        raise(dispute, ActionCheck.sure(what), ActionCheck.sure(told), actor);
    }

    void raise(Dispute dispute, AlertKind kind, String note, Actor actor) {
        String caseNo = dispute.caseNo;
        Alert alert = new Alert(kind, note, casework.now(), actor.name());
        store.add(caseNo, alert);
        casework.note(dispute, actor, "reportRisk", "reportRisk", Phrase.of("mediation.alertKind." + kind));
        Office street = offices.handling(
                compounds
                        .find(dispute.particulars.compound())
                        .map(Compound::community)
                        .orElseThrow(),
                Tier.STREET);
        Office police = offices.departmentsOf(street.code(), Role.POLICE).stream()
                .findFirst()
                .orElse(null);
        papers.riskReported(
                dispute, actor, alert, police == null ? street.name() : street.name() + "、" + police.name());
        process.alert(caseNo, street, police, casework.now().plus(ANSWER));
    }

    /**
     * What was reported, for those who are to see to it and know nothing else of the case; of several reports each with
     * when it came in and from whom.
     */
    @Transactional(readOnly = true)
    public String told(String caseNo) {
        List<Alert> alerts = store.of(caseNo);
        return alerts.stream()
                .map(alert -> alerts.size() == 1
                        ? alert.note()
                        : WHEN.format(CityTime.at(alert.at())) + " " + alert.by() + "\n" + alert.note())
                .collect(Collectors.joining("\n\n"));
    }

    @Transactional
    public void answer(String caseNo, String measures, Actor actor) {
        casework.note(casework.get(caseNo), actor, "answerRisk", "answerRisk", Note.of(measures));
    }
}
