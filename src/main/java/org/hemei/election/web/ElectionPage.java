package org.hemei.election.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.election.CancelGround;
import org.hemei.election.ElectionFile;
import org.hemei.election.ElectionRecords;
import org.hemei.election.Ending;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.tasks.TaskRows;
import org.hemei.tasks.Worklist;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.roll.FileAnswer;
import org.hemei.voting.roll.RollObjections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Everything about one election, what comes next, and only what this reader may do. */
@Controller
@RequestMapping("/elections/{no}")
class ElectionPage {

    private final ElectionRecords records;
    private final ElectionViews views;
    private final ElectionFiles files;
    private final ElectionExtras extras;
    private final RollObjections objections;
    private final Ending ending;
    private final Worklist worklist;
    private final TaskRows rows;
    private final CurrentActor current;
    private final FieldMessages errors;
    private final MessageSource messages;

    ElectionPage(
            ElectionRecords records,
            ElectionViews views,
            ElectionFiles files,
            ElectionExtras extras,
            RollObjections objections,
            Ending ending,
            Worklist worklist,
            TaskRows rows,
            CurrentActor current,
            FieldMessages errors,
            MessageSource messages) {
        this.records = records;
        this.views = views;
        this.files = files;
        this.extras = extras;
        this.objections = objections;
        this.ending = ending;
        this.worklist = worklist;
        this.rows = rows;
        this.current = current;
        this.errors = errors;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView open(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String opened,
            @RequestParam(required = false) @Nullable String done,
            Locale language) {
        ModelAndView page = page(no, Map.of(), Map.of(), List.of(), HttpStatus.OK, language);
        boolean told = opened != null || done != null;
        page.addObject("notice", told ? messages.getMessage("election.notice.done", null, language) : null);
        return page;
    }

    /** Whoever reloads after a rejected form comes back to the election. */
    @GetMapping("/{action:ballots|objections|cancel}")
    String back(@PathVariable String no) {
        return "redirect:/elections/" + no;
    }

    @PostMapping("/ballots")
    Object ballots(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String batch,
            @RequestParam(defaultValue = "") String entry,
            Locale language)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return missing(no, "ballots-file", language);
        }
        EntryDraft draft = files.ballots(no, batch, entry, file.getInputStream(), current.get());
        if (draft.isFlawless()) {
            return done(no);
        }
        FileAnswer answer = FileAnswer.of(draft.ballots().size(), draft.errors(), messages, language);
        return page(no, Map.of(), Map.of(), answer.errors(), HttpStatus.BAD_REQUEST, language);
    }

    @PostMapping("/objections")
    Object object(@PathVariable String no, @RequestParam Map<String, String> typed, Locale language) {
        try {
            objections.raise(
                    no,
                    new RollObjections.Form(typed.get("unit"), typed.get("objector"), typed.get("body")),
                    current.get());
            return done(no);
        } catch (InvalidInput invalid) {
            return rejected(no, "objection-", invalid, typed, language);
        }
    }

    @PostMapping("/objections/{id}")
    Object answer(
            @PathVariable String no, @PathVariable long id, @RequestParam Map<String, String> typed, Locale language) {
        try {
            objections.answer(no, id, typed.get("answer"), "true".equals(typed.get("upheld")), current.get());
            return done(no);
        } catch (InvalidInput invalid) {
            return rejected(no, "objection-" + id + "-", invalid, typed, language);
        }
    }

    @PostMapping("/cancel")
    Object cancel(@PathVariable String no, @RequestParam Map<String, String> typed, Locale language) {
        try {
            ending.cancel(no, typed.get("ground"), typed.get("reason"), current.get());
            return done(no);
        } catch (InvalidInput invalid) {
            return rejected(no, "cancel-", invalid, typed, language);
        }
    }

    private static String done(String no) {
        return "redirect:/elections/" + no + "?done";
    }

    private ModelAndView missing(String no, String field, Locale language) {
        InvalidInput invalid = new InvalidInput(field, Code.REQUIRED, Phrase.of("voting.desk.file.missing"));
        return rejected(no, "", invalid, Map.of(), language);
    }

    private ModelAndView rejected(
            String no, String prefix, InvalidInput invalid, Map<String, String> typed, Locale language) {
        Map<String, String> told = errors.byField(invalid, prefix, language);
        return page(no, told, typed, List.of(), HttpStatus.BAD_REQUEST, language);
    }

    private ModelAndView page(
            String no,
            Map<String, String> wrong,
            Map<String, String> typed,
            List<FileAnswer.FileLine> lines,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        ElectionFile file = records.open(no, actor);
        ModelAndView page = new ModelAndView("election/election", views.of(file, language));
        page.setStatus(status);
        page.addObject(
                "tasks",
                worklist.openOf(no, actor).stream()
                        .map(line -> rows.row(line, actor, language))
                        .toList());
        page.addAllObjects(extras.of(file, actor));
        page.addObject("errors", wrong);
        page.addObject("typed", typed);
        page.addObject("lines", lines);
        page.addObject("grounds", CancelGround.values());
        page.addObject("idempotency", UUID.randomUUID().toString());
        page.addObject("notice", null);
        return page;
    }
}
