package org.hemei.election.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.election.Candidate;
import org.hemei.election.ElectionDeadline;
import org.hemei.election.ElectionFile;
import org.hemei.election.Step;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Certainty;
import org.hemei.tasks.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An election in the words and figures of its page. */
@Component
class ElectionViews {

    private final MessageSource messages;
    private final Clock clock;

    ElectionViews(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    record StepView(Step step, ElectionFile.Progress progress, @Nullable LocalDate due) {}

    record DeadlineView(
            String name,
            LocalDate date,
            @Nullable Due due,
            boolean late,
            LocalDate safeDate,
            boolean provisional,
            List<String> derivation,
            String source,
            @Nullable String certainty) {}

    record CandidateView(Candidate candidate, List<String> reasons) {}

    record Event(OffsetDateTime at, String what, String who) {}

    record Round(int number, List<String> lines) {}

    Map<String, Object> of(ElectionFile file, Locale language) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put(
                "steps",
                file.kind().steps().stream()
                        .map(step -> new StepView(step, file.progress(step), due(file, step)))
                        .toList());
        model.put("open", !file.isEnded() && file.outcome() == null);
        ElectionDeadline limit = ElectionAnswers.deadline(file, file.step());
        model.put("limit", limit == null ? null : deadline(limit, language));
        model.put(
                "deadlines",
                file.deadlines().stream()
                        .map(deadline -> deadline(deadline, language))
                        .toList());
        model.put("blockers", told(file.blockers(), language));
        model.put(
                "candidates",
                file.candidates().stream()
                        .map(candidate -> candidate(candidate, language))
                        .toList());
        model.put("partyMembers", share(file));
        String checksum = file.checksum();
        model.put("checksum", checksum == null ? null : checksum.replaceAll("(.{8})(?=.)", "$1 "));
        model.put(
                "rounds",
                file.findings().stream()
                        .map(finding -> new Round(finding.round(), told(finding.lines(), language)))
                        .toList());
        model.put("history", history(file, language));
        ElectionFile.RemovalFile removal = file.removal();
        model.put("proposal", removal == null ? List.of() : told(removal.told(), language));
        model.put("vote", removal == null ? List.of() : told(removal.voteTold(), language));
        return model;
    }

    private static @Nullable LocalDate due(ElectionFile file, Step step) {
        ElectionDeadline deadline = ElectionAnswers.deadline(file, step);
        return deadline == null ? null : deadline.due();
    }

    /** A figure beside the list, and nothing more. */
    private static @Nullable String share(ElectionFile file) {
        List<Candidate> eligible =
                file.candidates().stream().filter(Candidate::isEligible).toList();
        long members = eligible.stream().filter(Candidate::partyMember).count();
        return eligible.isEmpty() ? null : members + " / " + eligible.size();
    }

    private DeadlineView deadline(ElectionDeadline deadline, Locale language) {
        Instant end = CityTime.endOf(deadline.due());
        Instant met = deadline.metAt();
        // What has to hang for some days is not late when it hangs longer.
        boolean posting = deadline.rule().endsWith("Publication") && deadline.step() != Step.RESULT;
        boolean over = posting && end.isBefore(clock.instant());
        boolean sure = deadline.certainty() == Certainty.V || deadline.certainty() == Certainty.P;
        return new DeadlineView(
                messages.getMessage("election.deadline." + deadline.rule(), null, language),
                deadline.due(),
                met == null && !over ? Due.of(end, clock.instant()) : null,
                met != null && met.isAfter(end) && !posting,
                deadline.safeDate(),
                deadline.provisional(),
                told(deadline.steps(), language),
                language.getLanguage().equals("zh") ? deadline.sourceZh() : deadline.sourceEn(),
                sure ? null : messages.getMessage(deadline.certainty().explanation(), language));
    }

    private CandidateView candidate(Candidate candidate, Locale language) {
        return new CandidateView(
                candidate,
                candidate.obstacles().stream()
                        .map(obstacle -> messages.getMessage("election.obstacle." + obstacle, null, language))
                        .toList());
    }

    private List<Event> history(ElectionFile file, Locale language) {
        List<Event> events = new ArrayList<>();
        file.history()
                .forEach(entry -> events.add(
                        new Event(CityTime.at(entry.at()), messages.getMessage(entry.what(), language), entry.who())));
        Collections.reverse(events);
        return events;
    }

    private List<String> told(List<Phrase> phrases, Locale language) {
        return phrases.stream()
                .map(phrase -> messages.getMessage(phrase, language))
                .toList();
    }
}
