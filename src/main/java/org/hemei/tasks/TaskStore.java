package org.hemei.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.platform.PageRequest;

/** Where the work list is kept. */
public interface TaskStore {

    /** @param today decides whether the holder is away */
    Optional<TaskLine> line(String id, LocalDate today);

    List<TaskLine> lines(Collection<String> ids, LocalDate today);

    /** One more row than the page holds, if there are more. */
    List<TaskLine> list(TaskFilter filter, Actor actor, Instant now, PageRequest page);

    /** How much each filter would show, in their order, up to a cap, since nobody reads beyond it. */
    List<Integer> counts(List<TaskFilter> filters, Actor actor, Instant now, int cap);

    List<TaskLine> openOf(String caseNo, LocalDate today);

    void describe(CaseCard card);

    /** Waits until no other transaction works on the case, and holds it until this one ends. */
    void lockCase(String caseNo);
}
