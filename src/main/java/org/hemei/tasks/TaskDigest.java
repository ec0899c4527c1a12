package org.hemei.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemei.notifications.DigestSource;
import org.hemei.offices.Actor;
import org.hemei.offices.Staffing;
import org.hemei.platform.CityTime;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.springframework.stereotype.Component;

/**
 * Tells in the morning how much is overdue, due today and to be claimed: numbers only, since others may read a mail.
 */
@Component
class TaskDigest implements DigestSource {

    private final Worklist worklist;
    private final Staffing staffing;
    private final Clock clock;

    TaskDigest(Worklist worklist, Staffing staffing, Clock clock) {
        this.worklist = worklist;
        this.staffing = staffing;
        this.clock = clock;
    }

    @Override
    public List<Phrase> digest(String username) {
        return staffing.actor(username).stream().flatMap(this::lines).toList();
    }

    private Stream<Phrase> lines(Actor actor) {
        Map<String, Integer> counts = worklist.counts(actor);
        return Stream.of(
                        line("tasks.digest.overdue", counts.getOrDefault("overdue", 0)),
                        line("tasks.digest.today", dueToday(actor)),
                        line("tasks.digest.claimable", counts.getOrDefault("claimable", 0)))
                .flatMap(List::stream);
    }

    private static List<Phrase> line(String what, int count) {
        return count == 0 ? List.of() : List.of(Phrase.of(what, Worklist.capped(count)));
    }

    /** Among the hundred that burn most; whoever has more is told by the other numbers. */
    private int dueToday(Actor actor) {
        Instant now = clock.instant();
        LocalDate today = CityTime.day(now);
        return (int)
                worklist
                        .list(TaskFilter.of(TaskFilter.State.MINE), actor, PageRequest.first(PageRequest.LARGEST_SIZE))
                        .items()
                        .stream()
                        .map(line -> line.task().due())
                        .filter(due -> due != null
                                && !due.isBefore(now)
                                && CityTime.day(due).equals(today))
                        .count();
    }
}
