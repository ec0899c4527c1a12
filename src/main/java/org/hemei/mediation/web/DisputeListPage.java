package org.hemei.mediation.web;

import java.time.OffsetDateTime;
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

    DisputeListPage(DisputeRecords records, CurrentActor current) {
        this.records = records;
        this.current = current;
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

        static Row of(DisputeLine line) {
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
                    null);
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
        model.addAttribute("disputes", page.items().stream().map(Row::of).toList());
        model.addAttribute("next", page.next());
        return "mediation/list";
    }
}
