package org.hemei.mediation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemei.mediation.CaseDocuments;
import org.hemei.mediation.CaseFiles;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.Source;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Role;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.tasks.TaskRow;
import org.hemei.tasks.TaskRows;
import org.hemei.tasks.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything about one case, and only the actions this reader may take. */
@Controller
@RequestMapping("/disputes/{no}")
class CasePage {

    /** What somebody has written in words, which is not to be lost even where its form is open no more. */
    private static final List<String> TYPED_TEXTS = List.of("place", "reason", "note");

    private static final Set<Role> ELECTIONS = Set.of(Role.SUPERVISOR, Role.LEAD, Role.BUREAU, Role.AUDITOR);

    private final DisputeRecords records;
    private final CaseActions actions;
    private final Worklist worklist;
    private final TaskRows rows;
    private final CaseViews views;
    private final CaseDocuments documents;
    private final CaseFiles files;
    private final CurrentActor current;
    private final FieldMessages messages;
    private final MessageSource texts;

    CasePage(
            DisputeRecords records,
            CaseActions actions,
            Worklist worklist,
            TaskRows rows,
            CaseViews views,
            CaseDocuments documents,
            CaseFiles files,
            CurrentActor current,
            FieldMessages messages,
            MessageSource texts) {
        this.records = records;
        this.actions = actions;
        this.worklist = worklist;
        this.rows = rows;
        this.views = views;
        this.documents = documents;
        this.files = files;
        this.current = current;
        this.messages = messages;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView open(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String registered,
            @RequestParam(required = false) @Nullable String done,
            Locale language) {
        CaseAction action = done == null ? null : CaseActions.named(done);
        String what = registered != null ? "registered" : action == null ? null : action.word();
        String notice = what == null ? null : texts.getMessage("mediation.notice." + what, null, language);
        return page(no, null, Map.of(), Map.of(), "", notice, HttpStatus.OK, language);
    }

    /** Whoever reloads or switches the language after a rejected action comes back to the case. */
    @GetMapping("/{action:session|reschedule|cancel|alert|mediator|transfer|deadline|withdraw}")
    String backToCase(@PathVariable String no) {
        return "redirect:/disputes/" + no;
    }

    @PostMapping("/{word:session|reschedule|cancel|alert|mediator|transfer|deadline|withdraw}")
    Object act(
            @PathVariable String no,
            @PathVariable String word,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            Locale language) {
        CaseAction action = Objects.requireNonNull(CaseActions.named(word));
        try {
            actions.take(action, no, typed, current.get());
            return "redirect:/disputes/" + no + "?done=" + word;
        } catch (InvalidInput invalid) {
            Map<String, String> errors = new LinkedHashMap<>();
            errors.putAll(messages.byField(invalid, word + "-", language));
            return page(no, action, typed, errors, key, null, HttpStatus.BAD_REQUEST, language);
        } catch (Conflict conflict) {
            ModelAndView page = page(no, action, typed, Map.of(), key, null, HttpStatus.CONFLICT, language);
            page.addObject("conflict", texts.getMessage(conflict.reason(), language));
            page.addObject(
                    "unsent",
                    TYPED_TEXTS.stream()
                            .map(typed::get)
                            .filter(StringUtils::hasText)
                            .toList());
            return page;
        }
    }

    /** The page of the election or vote a case comes from, for those who may see such pages; else null. */
    private static @Nullable String referral(DisputeFile file, Actor actor) {
        String no = file.referralNo();
        if (file.source() != Source.ELECTION || no == null || !actor.hasAny(ELECTIONS)) {
            return null;
        }
        return no.matches("E\\d{4}-\\d{6}") ? "/elections/" + no : no.matches("V\\d{4}-\\d{6}") ? "/votes/" + no : null;
    }

    private ModelAndView page(
            String no,
            @Nullable CaseAction tried,
            Map<String, String> typed,
            Map<String, String> errors,
            String key,
            @Nullable String notice,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        DisputeFile file = records.open(no, actor);
        Map<Boolean, List<TaskRow>> tasks = worklist.openOf(no, actor).stream()
                .map(line -> rows.row(line, actor, language))
                .collect(Collectors.partitioningBy(row -> row.mine() || row.claimable()));
        ModelAndView page = new ModelAndView("mediation/case", views.of(file, language));
        page.setStatus(status);
        page.addObject(
                "documents",
                documents.of(file, actor).stream().map(PaperView::of).toList());
        page.addObject("referral", referral(file, actor));
        page.addObject("files", files.section(file, actor));
        page.addObject("tasks", tasks.get(true));
        page.addObject("othersTasks", tasks.get(false));
        page.addObject("actions", actions.open(file, tried, key));
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        page.addObject("notice", notice);
        return page;
    }
}
