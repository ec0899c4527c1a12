package org.hemei.calendar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemei.calendar.NoticeForm;
import org.hemei.calendar.NoticePreview;
import org.hemei.calendar.NoticeUpload;
import org.hemei.calendar.NoticeUpload.Outcome;
import org.hemei.calendar.Notices;
import org.hemei.calendar.RowError;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The years and their notices; a file is looked at first and applied by sending the same lines once more. */
@Controller
@RequestMapping("/calendar")
class CalendarPage {

    private final Notices notices;
    private final NoticeUpload upload;
    private final CurrentActor current;
    private final MessageSource messages;

    CalendarPage(Notices notices, NoticeUpload upload, CurrentActor current, MessageSource messages) {
        this.notices = notices;
        this.upload = upload;
        this.current = current;
        this.messages = messages;
    }

    record YearChoice(int year, boolean noticed, boolean shipped) {}

    /** What was typed into the form; a file cannot be put back into its field. */
    record Typed(String year, String title) {

        static Typed of(@Nullable String year, @Nullable String title) {
            return new Typed(Objects.requireNonNullElse(year, ""), Objects.requireNonNullElse(title, ""));
        }
    }

    /** @param moved how many deadlines an upload has just moved */
    @GetMapping
    ModelAndView open(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer moved) {
        ModelAndView page = years(year, Typed.of(null, null));
        page.addObject("moved", moved);
        return page;
    }

    @PostMapping
    ModelAndView preview(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language)
            throws IOException {
        byte[] content = file == null ? null : file.getBytes();
        try {
            NoticePreview preview = upload.preview(new NoticeForm(year, title, content), current.get());
            return preview.isAccepted()
                    ? preview(preview, UUID.randomUUID().toString(), false)
                    : refused(Typed.of(year, title), Map.of(), preview.errors(), language);
        } catch (InvalidInput invalid) {
            return refused(Typed.of(year, title), byField(invalid, language), List.of(), language);
        }
    }

    /** Whoever reloads or switches the language after a preview begins again with the file. */
    @GetMapping("/confirm")
    String backToYears() {
        return "redirect:/calendar";
    }

    @PostMapping("/confirm")
    Object confirm(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(name = "_idempotency", required = false) @Nullable String key,
            Locale language) {
        NoticeForm form = new NoticeForm(year, title, content.getBytes(StandardCharsets.UTF_8));
        try {
            Outcome outcome = upload.apply(form, seen, current.get());
            NoticePreview preview = outcome.preview();
            if (outcome.applied()) {
                return "redirect:/calendar?year=" + preview.year() + "&moved="
                        + preview.moved().size();
            }
            return preview.isAccepted()
                    ? preview(
                            preview,
                            Objects.requireNonNullElseGet(
                                    key, () -> UUID.randomUUID().toString()),
                            true)
                    : refused(Typed.of(year, title), Map.of(), preview.errors(), language);
        } catch (InvalidInput invalid) {
            return refused(Typed.of(year, title), byField(invalid, language), List.of(), language);
        }
    }

    private ModelAndView preview(NoticePreview preview, String key, boolean changed) {
        ModelAndView page = new ModelAndView("calendar/preview");
        page.setStatus(changed ? HttpStatus.CONFLICT : HttpStatus.OK);
        page.addObject("preview", preview);
        page.addObject("changed", changed);
        page.addObject("idempotency", key);
        return page;
    }

    private ModelAndView refused(Typed typed, Map<String, String> errors, List<RowError> rows, Locale language) {
        ModelAndView page = years(null, typed);
        page.setStatus(HttpStatus.BAD_REQUEST);
        Map<String, String> told = new LinkedHashMap<>(errors);
        if (!rows.isEmpty()) {
            told.put("file", messages.getMessage("calendar.upload.rows", new Object[] {rows.size()}, language));
        }
        page.addObject("errors", told);
        page.addObject("rows", rows);
        return page;
    }

    private ModelAndView years(@Nullable Integer wanted, Typed typed) {
        List<Integer> years = notices.years();
        int shown = wanted != null && years.contains(wanted)
                ? wanted
                : years.stream()
                        .filter(year -> notices.of(year).isPresent())
                        .findFirst()
                        .orElse(years.get(0));
        ModelAndView page = new ModelAndView("calendar/years");
        page.addObject("years", years.stream().map(this::choice).toList());
        page.addObject("shown", shown);
        page.addObject("notice", notices.of(shown).map(NoticeView::of).orElse(null));
        page.addObject("form", typed);
        page.addObject("errors", Map.of());
        page.addObject("rows", List.of());
        return page;
    }

    private YearChoice choice(int year) {
        return notices.of(year)
                .map(notice -> new YearChoice(year, true, notice.isShipped()))
                .orElseGet(() -> new YearChoice(year, false, false));
    }

    private Map<String, String> byField(InvalidInput invalid, Locale language) {
        Map<String, String> told = new LinkedHashMap<>();
        invalid.errors()
                .forEach(error -> told.putIfAbsent(error.field(), messages.getMessage(error.message(), language)));
        return told;
    }
}
