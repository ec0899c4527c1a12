package org.hemei.mediation;

import java.util.Objects;
import org.hemei.documents.Retention;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.springframework.stereotype.Component;

/** Tells how long the file of a case is kept (rulebook, retention), and sees to it once the case is put away. */
@Component
class CaseKeeping {

    private final CaseClock caseClock;
    private final Retention retention;
    private final Offices offices;

    CaseKeeping(CaseClock caseClock, Retention retention, Offices offices) {
        this.caseClock = caseClock;
        this.retention = retention;
        this.offices = offices;
    }

    Keeping of(Dispute dispute) {
        int years = caseClock.parameter(dispute, "retention.mediationYears");
        boolean forGood = isMajor(dispute);
        return new Keeping(
                forGood,
                years,
                forGood || dispute.filedAt == null
                        ? null
                        : CityTime.day(dispute.filedAt).plusYears(years));
    }

    /** What moves many people, or had to be brought to the district; a default of ours. */
    private boolean isMajor(Dispute dispute) {
        Integer people = dispute.particulars.peopleAffected();
        return people != null && people >= caseClock.parameter(dispute, "mediation.largeGroup")
                || dispute.stages.stream().anyMatch(stage -> stage.tier == Tier.DISTRICT || stage.tier == Tier.CITY);
    }

    void begin(Dispute dispute) {
        retention.begin(
                dispute.caseNo,
                offices.get(dispute.office),
                dispute.particulars.title(),
                CityTime.day(Objects.requireNonNull(dispute.filedAt)),
                of(dispute).until());
    }
}
