package org.hemei.documents.web;

import java.text.Collator;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.documents.OfficeTexts;
import org.hemei.documents.PdfHeaders;
import org.hemei.documents.TextVersion;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Office;
import org.hemei.platform.CityTime;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文书用语: the text blocks of an office, for its lead. */
@Controller
@RequestMapping("/documents/texts")
class TextsPage {

    private final OfficeTexts texts;
    private final CurrentActor current;
    private final MessageSource messages;

    TextsPage(OfficeTexts texts, CurrentActor current, MessageSource messages) {
        this.texts = texts;
        this.current = current;
        this.messages = messages;
    }

    record Version(int version, OffsetDateTime changedAt, String name, Map<String, String> blocks) {

        static Version of(TextVersion version) {
            return new Version(version.version(), CityTime.at(version.changedAt()), version.name(), version.blocks());
        }
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String office, Locale language) {
        Actor actor = current.get();
        List<Office> offices = texts.of(actor);
        String shown = office == null || office.isEmpty()
                ? offices.stream()
                        .findFirst()
                        .map(Office::code)
                        .orElseThrow(() -> new NotFound("an office that " + actor.username() + " leads"))
                : office;
        ModelAndView page = new ModelAndView("documents/texts");
        page.addObject("offices", offices);
        page.addObject("office", shown);
        page.addObject("lines", byTitle(texts.lines(shown, actor), language));
        return page;
    }

    private List<OfficeTexts.Line> byTitle(List<OfficeTexts.Line> lines, Locale language) {
        return lines.stream()
                .sorted(Comparator.comparing(
                        line -> messages.getMessage("documents.kind." + line.kind(), null, language),
                        Collator.getInstance(language)))
                .toList();
    }

    @GetMapping("/{kind}")
    ModelAndView open(
            @PathVariable String kind,
            @RequestParam String office,
            @RequestParam(required = false) @Nullable String saved) {
        OfficeTexts.View view = texts.view(office, kind, current.get());
        ModelAndView page =
                page(view, view.blocks(), Map.of(), UUID.randomUUID().toString());
        page.addObject("saved", saved != null);
        return page;
    }

    /** Whoever reloads a preview, or switches its language, comes back to the texts. */
    @GetMapping("/{kind}/preview")
    String back(@PathVariable String kind, @RequestParam(defaultValue = "") String office, RedirectAttributes next) {
        next.addAttribute("office", office);
        return "redirect:/documents/texts" + (office.isEmpty() ? "" : "/" + kind);
    }

    @PostMapping("/{kind}")
    Object save(
            @PathVariable String kind,
            @RequestParam String office,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            RedirectAttributes next,
            Locale language) {
        Actor actor = current.get();
        try {
            texts.save(office, kind, version, typed, actor);
            next.addAttribute("office", office);
            next.addAttribute("saved", "");
            return "redirect:/documents/texts/" + kind;
        } catch (InvalidInput invalid) {
            return rejected(texts.view(office, kind, actor), typed, invalid, key, language);
        }
    }

    @PostMapping("/{kind}/preview")
    Object preview(
            @PathVariable String kind,
            @RequestParam String office,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            Locale language) {
        Actor actor = current.get();
        try {
            byte[] sample = texts.preview(office, kind, typed, actor);
            return ResponseEntity.ok().headers(PdfHeaders.of(kind + ".pdf")).body(sample);
        } catch (InvalidInput invalid) {
            return rejected(texts.view(office, kind, actor), typed, invalid, key, language);
        }
    }

    private ModelAndView rejected(
            OfficeTexts.View view, Map<String, String> typed, InvalidInput invalid, String key, Locale language) {
        Map<String, String> errors = new LinkedHashMap<>();
        invalid.errors()
                .forEach(error -> errors.putIfAbsent(
                        error.field(),
                        messages.getMessage("documents.block." + error.field(), null, language)
                                + messages.getMessage("documents.colon", null, language)
                                + messages.getMessage(error.message(), language)));
        Map<String, String> blocks = new LinkedHashMap<>();
        view.blocks().keySet().forEach(block -> blocks.put(block, typed.getOrDefault(block, "")));
        ModelAndView page = page(view, blocks, errors, key);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(
            OfficeTexts.View view, Map<String, String> blocks, Map<String, String> errors, String key) {
        ModelAndView page = new ModelAndView("documents/text");
        page.addObject("view", view);
        page.addObject("blocks", blocks);
        page.addObject("errors", errors);
        page.addObject("placeholders", OfficeTexts.placeholders());
        page.addObject("history", view.history().stream().map(Version::of).toList());
        page.addObject("idempotency", key);
        return page;
    }
}
