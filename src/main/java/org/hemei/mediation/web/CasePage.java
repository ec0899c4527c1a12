package org.hemei.mediation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.Withdrawal;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.InvalidInput;
import org.hemei.tasks.TaskRow;
import org.hemei.tasks.TaskRows;
import org.hemei.tasks.Worklist;
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

/** Everything about one case, and only the actions this reader may take. */
@Controller
@RequestMapping("/disputes/{no}")
class CasePage {

    private final DisputeRecords records;
    private final Withdrawal withdrawal;
    private final Worklist worklist;
    private final TaskRows rows;
    private final CaseViews views;
    private final CurrentActor current;
    private final FieldMessages messages;
    private final MessageSource texts;

    CasePage(
            DisputeRecords records,
            Withdrawal withdrawal,
            Worklist worklist,
            TaskRows rows,
            CaseViews views,
            CurrentActor current,
            FieldMessages messages,
            MessageSource texts) {
        this.records = records;
        this.withdrawal = withdrawal;
        this.worklist = worklist;
        this.rows = rows;
        this.views = views;
        this.current = current;
        this.messages = messages;
        this.texts = texts;
    }

    /** What was typed into the withdrawal. */
    record TypedWithdrawal(String party, String reason) {

        static TypedWithdrawal of(@Nullable String party, @Nullable String reason) {
            return new TypedWithdrawal(Objects.requireNonNullElse(party, ""), Objects.requireNonNullElse(reason, ""));
        }
    }

    @GetMapping
    ModelAndView open(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String registered,
            @RequestParam(required = false) @Nullable String withdrawn,
            Locale language) {
        String done = registered != null ? "registered" : withdrawn != null ? "withdrawn" : null;
        String notice = done == null ? null : texts.getMessage("mediation.notice." + done, null, language);
        String key = UUID.randomUUID().toString();
        return page(no, TypedWithdrawal.of(null, null), Map.of(), key, notice, HttpStatus.OK, language);
    }

    /** Whoever reloads or switches the language after a rejected withdrawal comes back to the case. */
    @GetMapping("/withdraw")
    String backToCase(@PathVariable String no) {
        return "redirect:/disputes/" + no;
    }

    @PostMapping("/withdraw")
    Object withdraw(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(name = "_idempotency", defaultValue = "") String key,
            Locale language) {
        try {
            withdrawal.withdraw(no, party, reason, current.get());
            return "redirect:/disputes/" + no + "?withdrawn";
        } catch (InvalidInput invalid) {
            TypedWithdrawal typed = TypedWithdrawal.of(party, reason);
            Map<String, String> errors = messages.byField(invalid, language);
            return page(no, typed, errors, key, null, HttpStatus.BAD_REQUEST, language);
        }
    }

    private ModelAndView page(
            String no,
            TypedWithdrawal typed,
            Map<String, String> errors,
            String key,
            @Nullable String notice,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        DisputeFile file = records.open(no, actor);
        List<TaskRow> tasks = worklist.openOf(no, actor).stream()
                .map(line -> rows.row(line, actor, language))
                .filter(row -> row.mine() || row.claimable())
                .toList();
        ModelAndView page = new ModelAndView("mediation/case", views.of(file, language));
        page.setStatus(status);
        page.addObject("tasks", tasks);
        page.addObject("mayWithdraw", file.handled() && !file.isEnded());
        page.addObject("withdrawal", typed);
        page.addObject("errors", errors);
        page.addObject("idempotency", key);
        page.addObject("notice", notice);
        return page;
    }
}
