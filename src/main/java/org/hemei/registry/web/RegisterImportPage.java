package org.hemei.registry.web;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterColumn;
import org.hemei.registry.RegisterImport;
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

/** From a file to a register: choose, assign the columns, see what would change, import just that. */
@Controller
@RequestMapping({"/compounds/{compound}/import", "/compounds/import/{register:compounds|firms|contracts}"})
class RegisterImportPage {

    private final RegisterImport imports;
    private final RegisterImportViews views;
    private final CurrentActor current;
    private final FieldMessages messages;

    RegisterImportPage(
            RegisterImport imports, RegisterImportViews views, CurrentActor current, FieldMessages messages) {
        this.imports = imports;
        this.views = views;
        this.current = current;
        this.messages = messages;
    }

    /** Of which register, and of which compound where it is of units. */
    private record Target(Register register, @Nullable String compound) {

        static Target of(Map<String, String> path) {
            String register = path.get("register");
            return register == null
                    ? new Target(Register.UNITS, path.get("compound"))
                    : new Target(Register.valueOf(register.toUpperCase(Locale.ROOT)), null);
        }

        String path() {
            return compound == null
                    ? "/compounds/import/" + register.name().toLowerCase(Locale.ROOT)
                    : "/compounds/" + compound + "/import";
        }
    }

    @GetMapping
    ModelAndView look(
            @PathVariable Map<String, String> path,
            @RequestParam(required = false) @Nullable String done,
            Locale language) {
        ModelAndView page = page(Target.of(path), Map.of(), HttpStatus.OK, language);
        page.addObject("done", done != null);
        return page;
    }

    /** Whoever reloads after a rejected form comes back to the page. */
    @GetMapping("/{action:columns|take}")
    String back(@PathVariable Map<String, String> path) {
        return "redirect:" + Target.of(path).path();
    }

    @PostMapping
    Object choose(
            @PathVariable Map<String, String> path,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language)
            throws IOException {
        Target target = Target.of(path);
        if (file == null || file.isEmpty()) {
            InvalidInput missing = new InvalidInput("file", Code.REQUIRED, Phrase.of("registry.import.missing"));
            return page(target, messages.byField(missing, language), HttpStatus.BAD_REQUEST, language);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        imports.upload(target.register(), target.compound(), name, file.getInputStream(), current.get());
        return "redirect:" + target.path();
    }

    @PostMapping("/columns")
    String assign(@PathVariable Map<String, String> path, @RequestParam Map<String, String> typed) {
        Target target = Target.of(path);
        Map<RegisterColumn, String> said = new EnumMap<>(RegisterColumn.class);
        for (RegisterColumn column : target.register().columns()) {
            String heading = typed.getOrDefault(column.field(), "");
            if (!heading.isBlank()) {
                said.put(column, heading);
            }
        }
        String seen = typed.getOrDefault("seen", "");
        imports.assign(target.register(), target.compound(), said, seen, current.get());
        return "redirect:" + target.path();
    }

    @PostMapping("/take")
    String take(@PathVariable Map<String, String> path, @RequestParam(defaultValue = "") String seen) {
        Target target = Target.of(path);
        imports.take(target.register(), target.compound(), seen, current.get());
        return "redirect:" + (target.compound() == null ? target.path() : "/compounds/" + target.compound()) + "?done";
    }

    private ModelAndView page(Target target, Map<String, String> wrong, HttpStatus status, Locale language) {
        ModelAndView page = new ModelAndView("registry/import");
        page.setStatus(status);
        page.addObject(
                "view",
                imports.tried(target.register(), target.compound(), current.get())
                        .map(tried -> views.of(tried, language))
                        .orElse(null));
        page.addObject("action", target.path());
        page.addObject("compound", target.compound());
        page.addObject("register", target.register());
        page.addObject("what", messages.told(Phrase.of("registry.register." + target.register()), language));
        page.addObject("errors", wrong);
        page.addObject("done", false);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
