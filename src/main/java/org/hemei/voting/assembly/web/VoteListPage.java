package org.hemei.voting.assembly.web;

import java.time.Clock;
import java.time.LocalDate;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.tasks.Due;
import org.hemei.voting.assembly.VoteLine;
import org.hemei.voting.assembly.VoteRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All votes one looks after. */
@Controller
class VoteListPage {

    private final VoteRecords records;
    private final CurrentActor current;
    private final Clock clock;

    VoteListPage(VoteRecords records, CurrentActor current, Clock clock) {
        this.records = records;
        this.current = current;
        this.clock = clock;
    }

    record Row(VoteLine line, @Nullable Due due) {}

    @GetMapping("/votes")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Actor actor = current.get();
        Boolean ended = state.equals("ended") ? Boolean.TRUE : state.equals("open") ? Boolean.FALSE : null;
        Page<VoteLine> page = records.find(ended, actor, new PageRequest(PageRequest.DEFAULT_SIZE, after));
        model.addAttribute("state", state);
        model.addAttribute(
                "votes",
                page.items().stream()
                        .map(line -> new Row(line, due(line.due())))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("mayOpen", actor.has(Role.SUPERVISOR) && !actor.has(Role.AUDITOR));
        return "voting/list";
    }

    private @Nullable Due due(@Nullable LocalDate day) {
        return day == null ? null : Due.of(CityTime.endOf(day), clock.instant());
    }
}
