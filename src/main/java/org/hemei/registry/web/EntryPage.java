package org.hemei.registry.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.NotFound;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterColumn;
import org.hemei.registry.Registers;
import org.hemei.registry.Registers.Held;
import org.hemei.registry.RegistrySight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One entry of a register, new or to be changed: a unit, a firm, a manager, a contract, or the compound itself. */
@Controller
@RequestMapping("/compounds/{compound}/entries/{register:units|firms|managers|contracts|compounds}")
class EntryPage {

    private final Registers registers;
    private final RegistrySight sight;
    private final EntryFields fields;
    private final CurrentActor current;
    private final FieldMessages messages;

    EntryPage(
            Registers registers,
            RegistrySight sight,
            EntryFields fields,
            CurrentActor current,
            FieldMessages messages) {
        this.registers = registers;
        this.sight = sight;
        this.fields = fields;
        this.current = current;
        this.messages = messages;
    }

    private static Register register(String name) {
        return Register.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @GetMapping
    ModelAndView look(
            @PathVariable("compound") String code,
            @PathVariable("register") String name,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String building,
            Locale language) {
        Map<String, String> values = new HashMap<>();
        if (building != null) {
            values.put(RegisterColumn.BUILDING.field(), building);
        }
        return page(code, register(name), key, values, Map.of(), HttpStatus.OK, language);
    }

    /** Whoever reloads after a rejected form comes back to the file. */
    @GetMapping("/strike")
    String back(@PathVariable("compound") String code, @PathVariable("register") String name) {
        return "redirect:/compounds/" + sight.kept(code, current.get()).code();
    }

    @PostMapping
    Object keep(
            @PathVariable("compound") String code,
            @PathVariable("register") String name,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Register register = register(name);
        String key = key(typed);
        try {
            registers.keep(register, code, key, typed, seen(typed), current.get());
            return "redirect:/compounds/" + code + "?done";
        } catch (InvalidInput invalid) {
            return page(
                    code, register, key, typed, messages.byField(invalid, language), HttpStatus.BAD_REQUEST, language);
        }
    }

    @PostMapping("/strike")
    Object strike(
            @PathVariable("compound") String code,
            @PathVariable("register") String name,
            @RequestParam Map<String, String> typed,
            Locale language) {
        Register register = register(name);
        String key = typed.getOrDefault("key", "");
        try {
            registers.strike(register, code, key, typed.get("reason"), seen(typed), current.get());
            return "redirect:/compounds/" + code + "?done";
        } catch (InvalidInput invalid) {
            Map<String, String> wrong = messages.byField(invalid, "strike-", language);
            return page(code, register, key, Map.of(), wrong, HttpStatus.BAD_REQUEST, language);
        }
    }

    private static @Nullable String key(Map<String, String> typed) {
        String key = typed.getOrDefault("key", "");
        return key.isEmpty() ? null : key;
    }

    private static long seen(Map<String, String> typed) {
        String seen = typed.getOrDefault("seen", "");
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0;
    }

    private ModelAndView page(
            String code,
            Register register,
            @Nullable String key,
            Map<String, String> typed,
            Map<String, String> wrong,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        Compound compound = sight.kept(code, actor);
        Optional<Held> held = key == null ? Optional.empty() : registers.held(register, code, key, actor);
        if (key != null && held.isEmpty() || key == null && register == Register.COMPOUNDS) {
            throw new NotFound(register + " " + key);
        }
        List<String> values = held.map(each -> each.entry().values()).orElse(List.of());
        ModelAndView page = new ModelAndView("registry/entry");
        page.setStatus(status);
        page.addObject("compound", compound);
        page.addObject("register", register);
        page.addObject("what", messages.told(Phrase.of("registry.register." + register), language));
        page.addObject("key", key);
        page.addObject(
                "seen",
                typed.containsKey("seen") ? seen(typed) : held.map(Held::seen).orElse(0L));
        page.addObject("fields", fields.of(register, compound, values, typed, key == null, actor, language));
        page.addObject("reason", typed.get("reason"));
        page.addObject("strikable", key != null && register != Register.FIRMS && register != Register.COMPOUNDS);
        page.addObject("errors", wrong);
        page.addObject("idempotency", UUID.randomUUID().toString());
        return page;
    }
}
