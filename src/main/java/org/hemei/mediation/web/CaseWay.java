package org.hemei.mediation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.StageFile;
import org.hemei.mediation.Transfers;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The way of a case through tiers and offices, as its page draws it. */
@Component
class CaseWay {

    private final Offices offices;
    private final MessageSource messages;

    CaseWay(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    enum TierState {
        PAST,
        NOW,
        AHEAD,
        SKIPPED
    }

    record TierStep(
            Tier tier, @Nullable String office, TierState state, @Nullable String when, @Nullable String result) {}

    /** An office that had or has the case, and how the case left it. */
    record Station(String office, String when, @Nullable String result) {}

    /** Somebody's wish to hand the case on, also where a common superior then decided otherwise. */
    record Hop(LocalDate on, String from, String to, String ground, String note) {}

    /** From the compound to the city. */
    List<TierStep> tiers(DisputeFile file, Locale language) {
        List<TierStep> steps = new ArrayList<>();
        steps.add(new TierStep(
                Tier.COMPOUND,
                file.compound().name(),
                Boolean.TRUE.equals(file.triedInCompound()) ? TierState.PAST : TierState.SKIPPED,
                null,
                null));
        for (Office office : offices.lineage(file.compound().community())) {
            steps.add(tier(file, office, language));
        }
        return steps;
    }

    /** The last time the case was at this tier, which after a transfer may be at another office. */
    private TierStep tier(DisputeFile file, Office usual, Locale language) {
        StageFile stage = file.stages().stream()
                .filter(each -> each.office().tier() == usual.tier())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (stage == null) {
            TierState state = usual.tier().ordinal() < file.tier().ordinal() ? TierState.SKIPPED : TierState.AHEAD;
            return new TierStep(usual.tier(), usual.committee(), state, null, null);
        }
        return new TierStep(
                usual.tier(),
                stage.office().committee(),
                stage.leftAt() == null && !file.isEnded() ? TierState.NOW : TierState.PAST,
                when(stage, language),
                result(stage, file, language));
    }

    /** All offices the case has been at, where the picture of the tiers cannot show them all; else none. */
    List<Station> stations(DisputeFile file, Locale language) {
        long tiers = file.stages().stream()
                .map(stage -> stage.office().tier())
                .distinct()
                .count();
        return tiers == file.stages().size()
                ? List.of()
                : file.stages().stream()
                        .map(stage -> new Station(
                                stage.office().name(), when(stage, language), result(stage, file, language)))
                        .toList();
    }

    List<Hop> hops(DisputeFile file, Locale language) {
        return file.transfers().stream()
                .map(transfer -> hop(transfer, language))
                .toList();
    }

    private Hop hop(Transfers.Transfer transfer, Locale language) {
        return new Hop(
                CityTime.day(transfer.at()),
                offices.get(transfer.fromOffice()).name(),
                offices.get(transfer.toOffice()).name(),
                messages.getMessage("mediation.transferGround." + transfer.ground(), null, language),
                transfer.note());
    }

    private String when(StageFile stage, Locale language) {
        LocalDate since = CityTime.day(stage.enteredAt());
        Instant left = stage.leftAt();
        if (left == null) {
            return messages.getMessage("mediation.way.since", new Object[] {since.toString()}, language);
        }
        LocalDate until = CityTime.day(left);
        return until.equals(since) ? since.toString() : since + " – " + until;
    }

    /** While an agreement is performed the case has not left its office, but how it will is known. */
    private @Nullable String result(StageFile stage, DisputeFile file, Locale language) {
        Outcome outcome = file.outcome();
        String result = stage.result();
        if (result == null && outcome != null) {
            result = outcome == Outcome.AGREED_ORAL || outcome == Outcome.AGREED_WRITTEN ? "AGREED" : outcome.name();
        }
        return result == null ? null : messages.getMessage("mediation.stageResult." + result, null, language);
    }
}
