package org.hemei.mediation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hemei.mediation.IntakeForm;
import org.jspecify.annotations.Nullable;

/** The intake page as it was typed; nothing in it has been checked, and nothing of it is lost. */
record TypedDispute(
        @Nullable String title,
        @Nullable String category,
        @Nullable String description,
        @Nullable String compound,
        @Nullable String source,
        @Nullable String referralNo,
        @Nullable String peopleAffected,
        @Nullable List<String> otherCompounds,
        @Nullable String amount,
        @Nullable Boolean triedInCompound,
        @Nullable Boolean severalDepartments,
        @Nullable Boolean complex,
        @Nullable List<IntakeForm.PartyForm> parties) {

    TypedDispute {
        otherCompounds = otherCompounds == null
                ? List.of()
                : otherCompounds.stream().filter(code -> !code.isBlank()).toList();
        parties = parties == null
                ? List.of()
                : parties.stream().filter(Objects::nonNull).toList();
        triedInCompound = Boolean.TRUE.equals(triedInCompound);
        severalDepartments = Boolean.TRUE.equals(severalDepartments);
        complex = Boolean.TRUE.equals(complex);
    }

    static TypedDispute empty() {
        return new TypedDispute(null, null, null, null, null, null, null, null, null, null, null, null, null)
                .with(List.of(party("APPLICANT"), party("RESPONDENT")));
    }

    private static IntakeForm.PartyForm party(@Nullable String role) {
        return new IntakeForm.PartyForm(role, null, "PERSON", null, null);
    }

    TypedDispute withParty() {
        List<IntakeForm.PartyForm> longer = new ArrayList<>(given());
        longer.add(party(null));
        return with(longer);
    }

    TypedDispute without(String position) {
        List<IntakeForm.PartyForm> shorter = new ArrayList<>(given());
        if (position.matches("\\d{1,3}") && Integer.parseInt(position) < shorter.size()) {
            shorter.remove(Integer.parseInt(position));
        }
        return with(shorter);
    }

    private List<IntakeForm.PartyForm> given() {
        return Objects.requireNonNull(parties);
    }

    private TypedDispute with(List<IntakeForm.PartyForm> others) {
        return new TypedDispute(
                title,
                category,
                description,
                compound,
                source,
                referralNo,
                peopleAffected,
                otherCompounds,
                amount,
                triedInCompound,
                severalDepartments,
                complex,
                others);
    }

    IntakeForm asIntake() {
        return new IntakeForm(
                title,
                category,
                description,
                compound,
                parties,
                source,
                referralNo,
                peopleAffected,
                otherCompounds,
                amount,
                triedInCompound,
                severalDepartments,
                complex);
    }
}
