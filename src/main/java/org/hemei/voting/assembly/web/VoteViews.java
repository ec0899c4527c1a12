package org.hemei.voting.assembly.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.Phrase;
import org.hemei.rulebook.Certainty;
import org.hemei.tasks.Due;
import org.hemei.voting.assembly.VoteDeadline;
import org.hemei.voting.assembly.VoteFile;
import org.hemei.voting.assembly.VoteStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A vote in the words and figures of its page. */
@Component
class VoteViews {

    private final FieldMessages messages;
    private final Clock clock;

    VoteViews(FieldMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    record StepView(VoteStep step, VoteFile.Progress progress, @Nullable LocalDate due) {}

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

    record Event(OffsetDateTime at, String what, String who) {}

    /** What was found on one matter, told under its first sentence. */
    record Told(String title, List<String> lines) {}

    record Round(int number, List<Told> matters) {}

    Map<String, Object> of(VoteFile file, Locale language) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("base", "/votes/" + file.voteNo());
        model.put(
                "steps",
                Arrays.stream(VoteStep.values())
                        .filter(step -> isOf(file, step))
                        .map(step -> new StepView(step, file.progress(step), due(file, step)))
                        .toList());
        VoteDeadline limit = limit(file, file.step());
        model.put("limit", limit == null ? null : deadline(limit, language));
        model.put(
                "deadlines",
                file.deadlines().stream()
                        .map(deadline -> deadline(deadline, language))
                        .toList());
        model.put("blockers", messages.told(file.blockers(), language));
        String checksum = file.checksum();
        model.put("checksum", checksum == null ? null : checksum.replaceAll("(.{8})(?=.)", "$1 "));
        model.put(
                "rounds",
                file.findings().stream()
                        .map(finding -> new Round(finding.round(), matters(finding.lines(), language)))
                        .toList());
        model.put("history", history(file, language));
        return model;
    }

    /** Where the locality has no time for objections, its step is passed in a moment and not shown. */
    private static boolean isOf(VoteFile file, VoteStep step) {
        return step != VoteStep.OBJECTIONS || file.publishedOn() == null || file.objectionsUntil() != null;
    }

    /** What limits a step: of several limits the one that runs, else the last one that did. */
    private static @Nullable VoteDeadline limit(VoteFile file, VoteStep step) {
        List<VoteDeadline> all = file.deadlines().stream()
                .filter(deadline -> deadline.step() == step)
                .toList();
        return all.stream()
                .filter(VoteDeadline::isRunning)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(all.size() - 1));
    }

    private static @Nullable LocalDate due(VoteFile file, VoteStep step) {
        VoteDeadline limit = limit(file, step);
        return limit == null ? null : limit.due();
    }

    private DeadlineView deadline(VoteDeadline deadline, Locale language) {
        Instant end = CityTime.endOf(deadline.due());
        Instant met = deadline.metAt();
        // What has to hang or to wait for some days is not late when it does so longer.
        boolean waits = deadline.step() == VoteStep.ROLL_PUBLICITY || deadline.step() == VoteStep.OBJECTIONS;
        boolean over = waits && end.isBefore(clock.instant());
        boolean early = deadline.step() == VoteStep.NOTICE;
        boolean sure = deadline.certainty() == Certainty.V || deadline.certainty() == Certainty.P;
        return new DeadlineView(
                messages.told(Phrase.of("voting.deadline." + deadline.rule()), language),
                deadline.due(),
                met == null && !over ? Due.of(end, clock.instant()) : null,
                met != null && met.isAfter(end) && !waits && !early,
                deadline.safeDate(),
                deadline.provisional(),
                messages.told(deadline.steps(), language),
                language.getLanguage().equals("zh") ? deadline.sourceZh() : deadline.sourceEn(),
                sure ? null : messages.told(deadline.certainty().explanation(), language));
    }

    private List<Told> matters(List<Phrase> lines, Locale language) {
        List<Told> matters = new ArrayList<>();
        for (Phrase line : lines) {
            String text = messages.told(line, language);
            if (line.code().equals("voting.result.matter") || matters.isEmpty()) {
                matters.add(new Told(text, new ArrayList<>()));
            } else {
                matters.get(matters.size() - 1).lines().add(text);
            }
        }
        return matters;
    }

    private List<Event> history(VoteFile file, Locale language) {
        List<Event> events = new ArrayList<>();
        file.history()
                .forEach(entry -> events.add(
                        new Event(CityTime.at(entry.at()), messages.told(entry.what(), language), entry.who())));
        Collections.reverse(events);
        return events;
    }
}
