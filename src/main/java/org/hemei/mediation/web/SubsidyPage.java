package org.hemei.mediation.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemei.mediation.Subsidies;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The month's list of case subsidies (以案定补): to read, to print, and for a spreadsheet. */
@Controller
@RequestMapping("/subsidies")
class SubsidyPage {

    /** Nobody reads more on a page; the file has them all. */
    private static final int MOST_ROWS = 500;

    private static final Pattern MONTH = Pattern.compile("(19|20|21)\\d\\d-(0[1-9]|1[0-2])");

    private final Subsidies subsidies;
    private final SubsidyFile file;
    private final FieldMessages messages;
    private final CurrentActor current;
    private final Clock clock;

    SubsidyPage(Subsidies subsidies, SubsidyFile file, FieldMessages messages, CurrentActor current, Clock clock) {
        this.subsidies = subsidies;
        this.file = file;
        this.messages = messages;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String month, Locale language) {
        try {
            return page(month(month), Map.of());
        } catch (InvalidInput invalid) {
            ModelAndView page = page(YearMonth.now(clock), messages.byField(invalid, language));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(YearMonth month, Map<String, String> errors) {
        Subsidies.Sheet sheet = subsidies.of(month, current.get());
        List<Subsidies.Entry> entries = sheet.entries();
        ModelAndView page = new ModelAndView("mediation/subsidies");
        page.addObject("errors", errors);
        page.addObject("sheet", sheet);
        page.addObject("previous", month.minusMonths(1).toString());
        page.addObject("next", month.plusMonths(1).toString());
        page.addObject("entries", entries.subList(0, Math.min(MOST_ROWS, entries.size())));
        page.addObject("rates", subsidies.rates());
        return page;
    }

    @GetMapping("/list.csv")
    ResponseEntity<String> export(@RequestParam(defaultValue = "") String month, Locale language) {
        Subsidies.Sheet sheet = subsidies.of(month(month), current.get());
        ContentDisposition name = ContentDisposition.attachment()
                .filename(file.name(sheet, language), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(file.content(sheet, language));
    }

    private YearMonth month(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return YearMonth.now(clock);
        }
        if (!MONTH.matcher(text).matches()) {
            throw new InvalidInput("month", Code.FORMAT, Phrase.of("mediation.subsidies.month.wrong"));
        }
        return YearMonth.parse(text);
    }
}
