package org.hemei.mediation.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hemei.documents.SentFile;
import org.hemei.mediation.CaseFiles;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Adds files to a case from the page one is on, and leads back there with what was kept and what was not: nobody has to
 * choose ten photos again because of one.
 */
@Controller
@RequestMapping("/disputes/{no}/attachments")
class AttachmentsPage {

    private final CaseFiles files;
    private final CurrentActor current;
    private final MessageSource messages;

    AttachmentsPage(CaseFiles files, CurrentActor current, MessageSource messages) {
        this.files = files;
        this.current = current;
        this.messages = messages;
    }

    /** Whoever reloads or switches the language after sending comes back to the case. */
    @GetMapping
    String backToCase(@PathVariable String no) {
        return back(no, null);
    }

    @GetMapping("/{file}/remove")
    String backToCase(@PathVariable String no, @PathVariable long file) {
        return back(no, null);
    }

    /** @param task the task from whose page it was sent, if any */
    @PostMapping
    String add(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String paper,
            @RequestParam(required = false) @Nullable String caption,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            RedirectAttributes next,
            Locale language)
            throws IOException {
        Actor actor = current.get();
        List<@Nullable SentFile> sent = new ArrayList<>();
        for (MultipartFile each : file == null ? List.<MultipartFile>of() : file) {
            sent.add(AttachmentsApi.sent(each));
        }
        // An input that was left empty is sent too; with nothing in any of them, that is what is told.
        boolean nothing = sent.stream().allMatch(Objects::isNull);
        List<@Nullable SentFile> kept = nothing
                ? Collections.<@Nullable SentFile>singletonList(null)
                : sent.stream().filter(Objects::nonNull).toList();
        ArrayList<String> refused = new ArrayList<>();
        int added = 0;
        for (SentFile one : kept) {
            try {
                files.add(no, kind, paper, caption, one, actor);
                added++;
            } catch (InvalidInput invalid) {
                for (FieldError error : invalid.errors()) {
                    refused.add(told(one, messages.getMessage(error.message(), language), language));
                }
            } catch (TooLarge large) {
                refused.add(told(one, messages.getMessage(large.reason(), language), language));
            }
        }
        next.addFlashAttribute("filesAdded", added);
        next.addFlashAttribute("filesRefused", refused);
        if (!refused.isEmpty()) {
            typed(next, Map.of("kind", given(kind), "caption", given(caption)), "paper", paper);
        }
        return back(no, task);
    }

    private String told(@Nullable SentFile file, String why, Locale language) {
        return file == null
                ? why
                : messages.getMessage("documents.files.refused", new Object[] {file.name(), why}, language);
    }

    @PostMapping("/{file}/remove")
    String remove(
            @PathVariable String no,
            @PathVariable long file,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String task,
            RedirectAttributes next,
            Locale language) {
        try {
            files.remove(no, file, reason, current.get());
            next.addFlashAttribute("filesRemoved", true);
        } catch (InvalidInput invalid) {
            next.addFlashAttribute(
                    "filesRefused",
                    new ArrayList<>(invalid.errors().stream()
                            .map(error -> messages.getMessage(error.message(), language))
                            .toList()));
            typed(next, Map.of("reason", given(reason)), "file", String.valueOf(file));
        }
        return back(no, task);
    }

    /** What was refused is typed already when one is back; which of the forms it was, its paper or file tells. */
    private static void typed(RedirectAttributes next, Map<String, String> fields, String of, @Nullable String id) {
        HashMap<String, String> typed = new HashMap<>(fields);
        if (id != null) {
            typed.put(of, id);
        }
        next.addFlashAttribute("filesTyped", typed);
    }

    private static String given(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static String back(String no, @Nullable String task) {
        return "redirect:" + (task != null && task.matches("[A-Za-z0-9-]{1,64}") ? "/tasks/" + task : "/disputes/" + no)
                + "#files";
    }
}
