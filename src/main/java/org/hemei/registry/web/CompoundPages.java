package org.hemei.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.registry.Compound;
import org.hemei.registry.CompoundFile;
import org.hemei.registry.CompoundFiles;
import org.hemei.registry.RegisteredUnit;
import org.hemei.registry.RegistrySight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The compounds one sees, and the file of each. */
@Controller
class CompoundPages {

    private static final int LONGEST_FILTER = 100;

    private final CompoundFiles files;
    private final RegistrySight sight;
    private final Offices offices;
    private final ChangeViews changes;
    private final CurrentActor current;
    private final FieldMessages messages;

    CompoundPages(
            CompoundFiles files,
            RegistrySight sight,
            Offices offices,
            ChangeViews changes,
            CurrentActor current,
            FieldMessages messages) {
        this.files = files;
        this.sight = sight;
        this.offices = offices;
        this.changes = changes;
        this.current = current;
        this.messages = messages;
    }

    record Row(Compound compound, String community) {}

    @GetMapping("/compounds")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Actor actor = current.get();
        String query = q.length() > LONGEST_FILTER ? q.substring(0, LONGEST_FILTER) : q;
        Page<Compound> page = files.find(query, actor, new PageRequest(PageRequest.DEFAULT_SIZE, after));
        model.addAttribute("query", query);
        model.addAttribute(
                "compounds",
                page.items().stream()
                        .map(compound -> new Row(
                                compound,
                                offices.find(compound.community())
                                        .map(Office::name)
                                        .orElse(compound.community())))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("keeps", sight.isKeeper(actor));
        return "registry/list";
    }

    /** A matter of the compound, in the reader's language. */
    record MatterView(String no, String what, String state, boolean open, LocalDate since, String path) {}

    /** @param most how many matters are listed where there are older ones as well, else 0 */
    record PartView(
            String title, List<MatterView> matters, int most, @Nullable String wayWhat, @Nullable String wayPath) {}

    @GetMapping("/compounds/{compound}")
    String open(
            @PathVariable("compound") String code,
            @RequestParam(required = false) @Nullable String done,
            Model model,
            Locale language) {
        CompoundFile file = files.open(code, current.get());
        model.addAttribute("file", file);
        model.addAttribute("done", done != null);
        model.addAttribute(
                "parts", file.parts().stream().map(part -> view(part, language)).toList());
        return "registry/compound";
    }

    private PartView view(CompoundFile.Part part, Locale language) {
        return new PartView(
                messages.told(part.title(), language),
                part.matters().stream()
                        .map(matter -> new MatterView(
                                matter.no(),
                                messages.told(matter.what(), language),
                                messages.told(matter.state(), language),
                                matter.open(),
                                CityTime.day(matter.since()),
                                matter.path()))
                        .toList(),
                part.more() ? part.matters().size() : 0,
                part.way() == null ? null : messages.told(part.way().what(), language),
                part.way() == null ? null : part.way().path());
    }

    @GetMapping("/compounds/{compound}/units")
    String units(
            @PathVariable("compound") String code,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        Actor actor = current.get();
        CompoundFiles.Head file = files.head(code, actor);
        LocalDate day = day(on);
        List<RegisteredUnit> units = files.units(code, building, day, actor);
        model.addAttribute("file", file);
        model.addAttribute("building", building);
        model.addAttribute("on", day);
        model.addAttribute("units", units);
        return "registry/units";
    }

    /** Whoever types no day into the address sees today. */
    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() < 1900 || day.getYear() > 9000 ? null : day;
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    @GetMapping("/compounds/{compound}/history")
    String history(
            @PathVariable("compound") String code,
            @RequestParam(defaultValue = "0") long before,
            Model model,
            Locale language) {
        Actor actor = current.get();
        model.addAttribute("file", files.head(code, actor));
        List<ChangeViews.View> shown = changes.of(files.history(code, before, actor), language);
        model.addAttribute("changes", shown);
        boolean more = shown.size() == CompoundFiles.CHANGES;
        model.addAttribute("next", more ? shown.get(shown.size() - 1).id() : null);
        return "registry/history";
    }
}
