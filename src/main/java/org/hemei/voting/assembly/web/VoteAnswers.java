package org.hemei.voting.assembly.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.hemei.voting.Matter;
import org.hemei.voting.TallyResult;
import org.hemei.voting.Weight;
import org.hemei.voting.assembly.Convener;
import org.hemei.voting.assembly.DeliverySummary;
import org.hemei.voting.assembly.LegalItem;
import org.hemei.voting.assembly.VoteDeadline;
import org.hemei.voting.assembly.VoteFile;
import org.hemei.voting.assembly.VoteLine;
import org.hemei.voting.assembly.VoteMatter;
import org.hemei.voting.assembly.VoteOutcome;
import org.hemei.voting.assembly.VoteStep;
import org.hemei.voting.roll.Roll;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Votes in the shapes that programs rely on. */
@Component
class VoteAnswers {

    private final MessageSource messages;

    VoteAnswers(MessageSource messages) {
        this.messages = messages;
    }

    record VoteSummary(
            String voteNo,
            String compoundName,
            String title,
            int matters,
            VoteStep stage,
            @Nullable VoteOutcome outcome,
            OffsetDateTime openedAt,
            @Nullable LocalDate due) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VoteStepAnswer(VoteStep key, String state, @Nullable LocalDate due, @Nullable String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VoteRollAnswer(String state, int units, long voters, String area, @Nullable String checksum) {}

    /** Owners and their area. */
    record Sum(long count, String area) {}

    /** What a matter has come to. */
    record MatterResult(Sum total, Sum participating, Sum yes) {}

    /** @param passed like {@code result} only after two people have signed for the count */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MatterAnswer(
            String title,
            String text,
            LegalItem item,
            Matter majority,
            boolean fees,
            @Nullable Boolean passed,
            @Nullable MatterResult result) {}

    record DeliveryAnswer(int units, int proven, int undeliverable, int missing) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VoteAnswer(
            String voteNo,
            String compound,
            Convener convener,
            @Nullable String reference,
            VoteStep stage,
            @Nullable VoteOutcome outcome,
            int round,
            List<VoteStepAnswer> steps,
            @Nullable VoteRollAnswer roll,
            List<MatterAnswer> matters,
            @Nullable LocalDate noticeOn,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable DeliveryAnswer delivery,
            List<String> blockers,
            List<String> explanation) {}

    static VoteSummary summary(VoteLine line) {
        return new VoteSummary(
                line.voteNo(),
                line.compoundName(),
                line.title(),
                line.matters(),
                line.step(),
                line.outcome(),
                CityTime.at(line.openedAt()),
                line.due());
    }

    VoteAnswer vote(VoteFile file, Locale language) {
        return new VoteAnswer(
                file.voteNo(),
                file.compound().code(),
                file.convener(),
                file.reference(),
                file.step(),
                file.outcome(),
                file.round(),
                Arrays.stream(VoteStep.values())
                        .map(step -> step(file, step, language))
                        .toList(),
                roll(file),
                file.matters().stream().map(VoteAnswers::matter).toList(),
                file.noticeOn(),
                file.windowOpensOn(),
                file.windowClosesOn(),
                delivery(file.delivery()),
                told(file.blockers(), language),
                file.findings().stream()
                        .flatMap(finding -> told(finding.lines(), language).stream())
                        .toList());
    }

    private static VoteStepAnswer step(VoteFile file, VoteStep step, Locale language) {
        List<VoteDeadline> all = file.deadlines().stream()
                .filter(deadline -> deadline.step() == step)
                .toList();
        VoteDeadline told = all.stream()
                .filter(VoteDeadline::isRunning)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(all.size() - 1));
        String progress = file.progress(step).name();
        if (told == null) {
            return new VoteStepAnswer(step, progress, null, null);
        }
        boolean chinese = language.getLanguage().equals("zh");
        return new VoteStepAnswer(step, progress, told.due(), chinese ? told.sourceZh() : told.sourceEn());
    }

    private static @Nullable VoteRollAnswer roll(VoteFile file) {
        Roll roll = file.roll();
        if (roll == null) {
            return null;
        }
        Weight weight = roll.totals().weight();
        return new VoteRollAnswer(
                roll.state().name(),
                roll.totals().units(),
                weight.heads(),
                weight.area().toString(),
                file.checksum());
    }

    private static MatterAnswer matter(VoteMatter matter) {
        TallyResult result = matter.result();
        return new MatterAnswer(
                matter.title(),
                matter.body(),
                matter.item(),
                matter.item().matter(),
                matter.fees(),
                matter.passed(),
                result == null
                        ? null
                        : new MatterResult(sum(result.total()), sum(result.participating()), sum(result.yes())));
    }

    private static Sum sum(Weight weight) {
        return new Sum(weight.heads(), weight.area().toString());
    }

    private static @Nullable DeliveryAnswer delivery(@Nullable DeliverySummary summary) {
        return summary == null
                ? null
                : new DeliveryAnswer(
                        summary.units(), summary.proven(), summary.undeliverable(), summary.missingCount());
    }

    private List<String> told(List<Phrase> phrases, Locale language) {
        return phrases.stream()
                .map(phrase -> messages.getMessage(phrase, language))
                .toList();
    }
}
