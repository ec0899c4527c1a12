package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;
import org.hemei.registry.BuildingTotals;
import org.hemei.registry.CompoundUnits;
import org.hemei.voting.count.CountedRoom;
import org.hemei.voting.roll.Column;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollImport;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** From the file that an office has to the roll of a vote or an election: choose, assign the columns, look, import. */
@Controller
@RequestMapping({"/votes/{no}/roll", "/elections/{no}/roll"})
class RollImportPage {

    private final CountedRooms rooms;
    private final RollImport imports;
    private final Rolls rolls;
    private final CompoundUnits units;
    private final CurrentActor current;
    private final FieldMessages messages;

    RollImportPage(
            CountedRooms rooms,
            RollImport imports,
            Rolls rolls,
            CompoundUnits units,
            CurrentActor current,
            FieldMessages messages) {
        this.rooms = rooms;
        this.imports = imports;
        this.rolls = rolls;
        this.units = units;
        this.current = current;
        this.messages = messages;
    }

    /** The vote or election whose roll it is to be. */
    private record Case(CountedRoom room, String no, String compound) {

        String path() {
            return room.path() + "/" + no;
        }

        String again() {
            return "redirect:" + path() + "/roll";
        }
    }

    @GetMapping
    ModelAndView look(HttpServletRequest request, @PathVariable String no, Locale language) {
        return page(found(request, no), Map.of(), Map.of(), HttpStatus.OK, language);
    }

    /** Whoever reloads after a rejected form comes back to the page. */
    @GetMapping("/{action:columns|import|register}")
    String back(HttpServletRequest request, @PathVariable String no) {
        return found(request, no).again();
    }

    @PostMapping
    Object choose(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language)
            throws IOException {
        Case found = found(request, no);
        if (file == null || file.isEmpty()) {
            InvalidInput missing = new InvalidInput("roll-file", Code.REQUIRED, Phrase.of("voting.desk.file.missing"));
            return page(found, Map.of(), messages.byField(missing, language), HttpStatus.BAD_REQUEST, language);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        imports.upload(no, found.compound(), name, file.getInputStream(), current.get());
        return found.again();
    }

    /** Built from the register, instead of a file. */
    @PostMapping("/register")
    String takeRegister(HttpServletRequest request, @PathVariable String no) {
        Case found = found(request, no);
        imports.takeRegister(no, found.compound(), current.get());
        return found.again();
    }

    @PostMapping("/columns")
    Object assign(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Case found = found(request, no);
        Map<Column, String> said = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String heading = typed.getOrDefault(column.field(), "");
            if (!heading.isBlank()) {
                said.put(column, heading);
            }
        }
        try {
            imports.assign(
                    no, found.compound(), said, typed.get("survey"), typed.getOrDefault("seen", ""), current.get());
            return found.again();
        } catch (InvalidInput invalid) {
            return page(found, typed, messages.byField(invalid, language), HttpStatus.BAD_REQUEST, language);
        }
    }

    @PostMapping("/import")
    String take(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "0") int revision) {
        Case found = found(request, no);
        imports.take(no, found.compound(), seen, revision, current.get());
        return "redirect:" + found.path() + "?done";
    }

    private Case found(HttpServletRequest request, String no) {
        CountedRoom room = rooms.of(request);
        return new Case(room, no, room.compoundOf(no, current.get()));
    }

    private ModelAndView page(
            Case found, Map<String, String> typed, Map<String, String> wrong, HttpStatus status, Locale language) {
        Actor actor = current.get();
        ModelAndView page = new ModelAndView("voting/roll-import");
        page.setStatus(status);
        page.addObject("base", found.room().path());
        page.addObject("all", messages.told(found.room().name(), language));
        page.addObject("no", found.no());
        page.addObject(
                "view",
                imports.tried(found.no(), found.compound(), actor)
                        .map(tried -> RollImportView.of(tried, messages, language))
                        .orElse(null));
        page.addObject("revision", rolls.find(found.no()).map(Roll::revision).orElse(0));
        List<BuildingTotals> registered = units.buildings(found.compound());
        page.addObject("compound", found.compound());
        page.addObject(
                "registered",
                registered.stream().mapToInt(BuildingTotals::units).sum());
        page.addObject(
                "registeredArea", registered.stream().map(BuildingTotals::area).reduce(Area.ZERO, Area::plus));
        page.addObject("typed", typed);
        page.addObject("errors", wrong);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
