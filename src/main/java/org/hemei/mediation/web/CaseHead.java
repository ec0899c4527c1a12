package org.hemei.mediation.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.mediation.Category;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.Source;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/** The facts at the head of a case's page. */
record CaseHead(
        String caseNo,
        String title,
        String description,
        Category category,
        Source source,
        @Nullable String referralNo,
        String compound,
        String compoundCode,
        List<String> otherCompounds,
        @Nullable Integer peopleAffected,
        @Nullable String amount,
        boolean triedInCompound,
        DisputeState state,
        @Nullable Outcome outcome,
        Tier tier,
        String office,
        @Nullable String mediator,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime closedAt) {

    static CaseHead of(DisputeFile file, List<String> otherCompounds) {
        return new CaseHead(
                file.caseNo(),
                file.title(),
                file.description(),
                file.category(),
                file.source(),
                file.referralNo(),
                file.compound().name(),
                file.compound().code(),
                otherCompounds,
                file.peopleAffected(),
                file.amount() == null ? null : file.amount().toPlainString(),
                Boolean.TRUE.equals(file.triedInCompound()),
                file.state(),
                file.outcome(),
                file.tier(),
                file.office().name(),
                file.mediator(),
                CityTime.at(file.openedAt()),
                file.acceptedAt() == null ? null : CityTime.at(file.acceptedAt()),
                file.closedAt() == null ? null : CityTime.at(file.closedAt()));
    }
}
