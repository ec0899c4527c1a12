package org.hemei.documents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.documents.Attachment;
import org.hemei.documents.FileSize;
import org.hemei.documents.Retention;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 到期材料: the files whose time is over, for the lead, who decides about each case on a page of its own. */
@Controller
@RequestMapping("/documents/retention")
class RetentionPage {

    private final Retention retention;
    private final CurrentActor current;
    private final MessageSource messages;

    RetentionPage(Retention retention, CurrentActor current, MessageSource messages) {
        this.retention = retention;
        this.current = current;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable Integer destroyed) {
        ModelAndView page = new ModelAndView("documents/retention");
        page.addObject("lines", retention.expired(current.get()));
        page.addObject("destroyed", destroyed);
        return page;
    }

    @GetMapping("/{no}")
    ModelAndView look(@PathVariable String no, Locale language) {
        return page(no, "", false, Map.of(), UUID.randomUUID().toString(), language);
    }

    @PostMapping("/{no}")
    Object destroy(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean checked,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            Locale language) {
        Actor actor = current.get();
        try {
            return "redirect:/documents/retention?destroyed=" + retention.destroy(no, reason, checked, actor);
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            invalid.errors()
                    .forEach(error -> errors.put(error.field(), messages.getMessage(error.message(), language)));
            ModelAndView page = page(no, reason, checked, errors, key, language);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    private ModelAndView page(
            String no, String reason, boolean checked, Map<String, String> errors, String key, Locale language) {
        Retention.Proposal proposal = retention.proposal(no, current.get());
        ModelAndView page = new ModelAndView("documents/destroy");
        page.addObject("expired", proposal.expired());
        page.addObject("files", lines(proposal.files(), language));
        page.addObject("reason", reason);
        page.addObject("checked", checked);
        page.addObject("errors", errors);
        page.addObject("idempotency", key);
        return page;
    }

    record FileLine(long id, String number, String title, String name, String size) {}

    private List<FileLine> lines(List<Attachment> files, Locale language) {
        return files.stream()
                .map(file -> new FileLine(
                        file.id(),
                        String.valueOf(file.number()),
                        file.caption() == null
                                ? messages.getMessage("documents.attachment." + file.kind(), null, language)
                                : file.caption(),
                        file.name(),
                        FileSize.told(file.size())))
                .toList();
    }
}
