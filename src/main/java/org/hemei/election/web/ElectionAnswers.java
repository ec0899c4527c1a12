package org.hemei.election.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hemei.election.Candidate;
import org.hemei.election.ElectionDeadline;
import org.hemei.election.ElectionFile;
import org.hemei.election.Kind;
import org.hemei.election.Outcome;
import org.hemei.election.RemovalGround;
import org.hemei.election.Step;
import org.hemei.platform.Phrase;
import org.hemei.voting.Weight;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Elections in the shapes that programs rely on. */
@Component
class ElectionAnswers {

    private final MessageSource messages;

    ElectionAnswers(MessageSource messages) {
        this.messages = messages;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepAnswer(Step key, String state, @Nullable LocalDate due, @Nullable String source) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RollAnswer(String state, int units, long voters, String area, @Nullable String checksum) {}

    record CandidateAnswer(String name, boolean eligible, List<String> reasons, boolean elected, boolean alternate) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultAnswer(
            boolean formed, @Nullable LocalDate electedOn, List<String> elected, List<String> explanation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RemovalAnswer(
            @Nullable String member,
            List<RemovalGround> grounds,
            List<String> proposal,
            boolean suspended,
            List<String> vote) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String electionNo,
            String compound,
            Kind kind,
            int seats,
            Step stage,
            @Nullable Outcome outcome,
            List<StepAnswer> steps,
            @Nullable RollAnswer roll,
            List<CandidateAnswer> candidates,
            List<String> blockers,
            @Nullable RemovalAnswer removal,
            @Nullable ResultAnswer result) {}

    File file(ElectionFile file, Locale language) {
        return new File(
                file.electionNo(),
                file.compound().code(),
                file.kind(),
                file.seats(),
                file.step(),
                file.outcome(),
                file.kind().steps().stream()
                        .map(step -> step(file, step, language))
                        .toList(),
                roll(file),
                file.candidates().stream()
                        .map(candidate -> candidate(candidate, language))
                        .toList(),
                told(file.blockers(), language),
                removal(file, language),
                result(file, language));
    }

    private static StepAnswer step(ElectionFile file, Step step, Locale language) {
        ElectionDeadline deadline = deadline(file, step);
        return new StepAnswer(
                step,
                file.progress(step).name(),
                deadline == null ? null : deadline.due(),
                deadline == null
                        ? null
                        : language.getLanguage().equals("zh") ? deadline.sourceZh() : deadline.sourceEn());
    }

    /** What limits a step: of several limits the one that runs, else the last one that did. */
    static @Nullable ElectionDeadline deadline(ElectionFile file, Step step) {
        List<ElectionDeadline> all = file.deadlines().stream()
                .filter(deadline -> deadline.step() == step)
                .toList();
        return all.stream()
                .filter(ElectionDeadline::isRunning)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(all.size() - 1));
    }

    private static @Nullable RollAnswer roll(ElectionFile file) {
        if (file.roll() == null) {
            return null;
        }
        Weight weight = file.roll().totals().weight();
        return new RollAnswer(
                file.roll().state().name(),
                file.roll().totals().units(),
                weight.heads(),
                weight.area().toString(),
                file.checksum());
    }

    private CandidateAnswer candidate(Candidate candidate, Locale language) {
        return new CandidateAnswer(
                candidate.name(),
                candidate.isEligible(),
                candidate.obstacles().stream()
                        .map(obstacle -> messages.getMessage("election.obstacle." + obstacle, null, language))
                        .toList(),
                candidate.isElected(),
                candidate.alternate());
    }

    private @Nullable RemovalAnswer removal(ElectionFile file, Locale language) {
        ElectionFile.RemovalFile removal = file.removal();
        return removal == null
                ? null
                : new RemovalAnswer(
                        removal.memberName(),
                        removal.grounds(),
                        told(removal.told(), language),
                        removal.suspendedOn() != null && !file.isEnded(),
                        told(removal.voteTold(), language));
    }

    private @Nullable ResultAnswer result(ElectionFile file, Locale language) {
        if (file.findings().isEmpty()) {
            return null;
        }
        return new ResultAnswer(
                file.step().ordinal() >= Step.RESULT.ordinal(),
                file.electedOn(),
                file.candidates().stream()
                        .filter(Candidate::isElected)
                        .map(Candidate::name)
                        .toList(),
                file.findings().stream()
                        .flatMap(finding -> told(finding.lines(), language).stream())
                        .toList());
    }

    private List<String> told(List<Phrase> phrases, Locale language) {
        return phrases.stream()
                .map(phrase -> messages.getMessage(phrase, language))
                .toList();
    }
}
