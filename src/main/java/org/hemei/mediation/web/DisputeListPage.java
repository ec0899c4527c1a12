package org.hemei.mediation.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hemei.mediation.CaseDeadline;
import org.hemei.mediation.Category;
import org.hemei.mediation.DisputeFilter;
import org.hemei.mediation.DisputeLine;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Outcome;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.tasks.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DisputeListPage {

    private final DisputeRecords records;
    private final CurrentActor current;
    private final Clock clock;

    DisputeListPage(DisputeRecords records, CurrentActor current, Clock clock) {
        this.records = records;
        this.current = current;
        this.clock = clock;
    }

    record Row(
            String caseNo,
            String title,
            String parties,
            String compound,
            Category category,
            DisputeState state,
            @Nullable Outcome outcome,
            Tier tier,
            String office,
            OffsetDateTime openedAt,
            @Nullable Due due) {

        static Row of(DisputeLine line, @Nullable Due due) {
            return new Row(
                    line.caseNo(),
                    line.title(),
                    line.parties(),
                    line.compoundName(),
                    line.category(),
                    line.state(),
                    line.outcome(),
                    line.tier(),
                    line.officeName(),
                    CityTime.at(line.openedAt()),
                    due);
        }
    }

    @GetMapping("/disputes")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable DisputeState state,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Page<DisputeLine> page =
                records.find(new DisputeFilter(state, tier, q), current.get(), new PageRequest(20, after));
        model.addAttribute("q", q);
        model.addAttribute("state", state == null ? "" : state.name());
        model.addAttribute("tier", tier == null ? "" : tier.name());
        model.addAttribute("states", DisputeState.values());
        model.addAttribute("tiers", Tier.values());
        Map<String, List<CaseDeadline>> deadlines = records.deadlines(page.items());
        model.addAttribute(
                "disputes",
                page.items().stream()
                        .map(line -> Row.of(line, next(line, deadlines.getOrDefault(line.caseNo(), List.of()))))
                        .toList());
        model.addAttribute("next", page.next());
        return "mediation/list";
    }

    /** What must be done first, if anything is left to do in time. */
    private @Nullable Due next(DisputeLine line, List<CaseDeadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> line.state() != DisputeState.CLOSED)
                .filter(deadline -> deadline.isRunning())
                .min(Comparator.comparing(CaseDeadline::due))
                .map(deadline -> Due.of(CityTime.endOf(deadline.due()), clock.instant()))
                .orElse(null);
    }
}
