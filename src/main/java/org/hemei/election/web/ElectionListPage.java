package org.hemei.election.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hemei.election.CommitteeWatch;
import org.hemei.election.ElectionLine;
import org.hemei.election.ElectionRecords;
import org.hemei.election.TermRadar;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.rulebook.Certainty;
import org.hemei.tasks.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All elections one looks after, and the terms that end. */
@Controller
class ElectionListPage {

    private final ElectionRecords records;
    private final TermRadar radar;
    private final CommitteeWatch watch;
    private final CurrentActor current;
    private final FieldMessages messages;
    private final Clock clock;

    ElectionListPage(
            ElectionRecords records,
            TermRadar radar,
            CommitteeWatch watch,
            CurrentActor current,
            FieldMessages messages,
            Clock clock) {
        this.records = records;
        this.radar = radar;
        this.watch = watch;
        this.messages = messages;
        this.current = current;
        this.clock = clock;
    }

    record Row(ElectionLine line, @Nullable Due due) {}

    @GetMapping("/elections")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Actor actor = current.get();
        Boolean ended = state.equals("ended") ? Boolean.TRUE : state.equals("open") ? Boolean.FALSE : null;
        Page<ElectionLine> page = records.find(ended, actor, new PageRequest(PageRequest.DEFAULT_SIZE, after));
        model.addAttribute("state", state);
        model.addAttribute(
                "elections",
                page.items().stream()
                        .map(line -> new Row(line, due(line.due())))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("mayOpen", actor.has(Role.SUPERVISOR) && !actor.has(Role.AUDITOR));
        return "election/list";
    }

    private @Nullable Due due(@Nullable LocalDate day) {
        return day == null ? null : Due.of(CityTime.endOf(day), clock.instant());
    }

    record Ending(TermRadar.Blip blip, @Nullable Due ends) {}

    /** @param certainty told where it is not sure that the law says so, else null */
    record Alarmed(CommitteeWatch.Warning warning, List<String> why, String source, @Nullable String certainty) {}

    private Alarmed alarmed(CommitteeWatch.Warning warning, Locale language) {
        boolean sure = warning.certainty() == Certainty.V || warning.certainty() == Certainty.P;
        return new Alarmed(
                warning,
                messages.told(warning.why(), language),
                language.getLanguage().equals("zh") ? warning.sourceZh() : warning.sourceEn(),
                sure ? null : messages.told(warning.certainty().explanation(), language));
    }

    @GetMapping("/elections/radar")
    String radar(Model model, Locale language) {
        Actor actor = current.get();
        model.addAttribute(
                "blips",
                radar.blips(actor).stream()
                        .map(blip -> new Ending(blip, due(blip.term().endsOn())))
                        .toList());
        model.addAttribute(
                "warnings",
                watch.warnings(actor).stream()
                        .map(warning -> alarmed(warning, language))
                        .toList());
        model.addAttribute("mayOpen", actor.has(Role.SUPERVISOR) && !actor.has(Role.AUDITOR));
        return "election/radar";
    }
}
