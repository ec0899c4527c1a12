package org.hemei.voting.assembly.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.tasks.TaskRows;
import org.hemei.tasks.Worklist;
import org.hemei.voting.assembly.BallotDelivery;
import org.hemei.voting.assembly.DecisionPhase;
import org.hemei.voting.assembly.DeliveryDraft;
import org.hemei.voting.assembly.DeliveryWay;
import org.hemei.voting.assembly.VoteCancelGround;
import org.hemei.voting.assembly.VoteCancelling;
import org.hemei.voting.assembly.VoteFile;
import org.hemei.voting.assembly.VoteRecords;
import org.hemei.voting.count.BallotFiles;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.RollObjections;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Everything about one vote, what comes next, and only what this reader may do. */
@Controller
@RequestMapping("/votes/{no}")
class VotePage {

    /** The services that the forms of the page are sent to. */
    @Component
    record VoteDesk(
            VoteRecords records,
            Rolls rolls,
            RollObjections objections,
            BallotDelivery delivery,
            BallotFiles ballots,
            DecisionPhase decision,
            VoteCancelling cancelling) {}

    private final VoteDesk desk;
    private final VoteViews views;
    private final VoteExtras extras;
    private final Worklist worklist;
    private final TaskRows rows;
    private final CurrentActor current;
    private final FieldMessages messages;

    VotePage(
            VoteDesk desk,
            VoteViews views,
            VoteExtras extras,
            Worklist worklist,
            TaskRows rows,
            CurrentActor current,
            FieldMessages messages) {
        this.desk = desk;
        this.views = views;
        this.extras = extras;
        this.worklist = worklist;
        this.rows = rows;
        this.current = current;
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
        page.addObject("notice", told ? messages.told(Phrase.of("voting.done"), language) : null);
        return page;
    }

    /** Whoever reloads after a rejected form comes back to the vote. */
    @GetMapping("/{action:ballots|objections|deliveries|delivery|decision|cancel}")
    String back(@PathVariable String no) {
        return "redirect:/votes/" + no;
    }

    @PostMapping("/deliveries")
    Object deliveries(
            @PathVariable String no, @RequestParam(required = false) @Nullable MultipartFile file, Locale language)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return missing(no, "deliveries-file", language);
        }
        DeliveryDraft draft = desk.delivery().take(no, file.getInputStream(), current.get());
        return draft.isFlawless() ? done(no) : wrong(no, FileLine.of(draft.errors(), messages, language), language);
    }

    @PostMapping("/delivery")
    Object delivery(@PathVariable String no, @RequestParam Map<String, String> typed, Locale language) {
        try {
            desk.delivery()
                    .enter(
                            no,
                            typed.get("unit"),
                            typed.get("way"),
                            typed.get("deliveredOn"),
                            typed.get("proof"),
                            current.get());
            return done(no);
        } catch (InvalidInput invalid) {
            return rejected(no, "delivery-", invalid, typed, language);
        }
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
        Actor actor = current.get();
        VoteCount count = desk.records()
                .countOf(no, actor)
                .orElseThrow(() -> Conflict.inState("NO_VOTE", Phrase.of("voting.block.noCount")));
        EntryDraft draft = desk.ballots().take(count, batch, entry, file.getInputStream(), actor);
        return draft.isFlawless() ? done(no) : wrong(no, FileLine.of(draft.errors(), messages, language), language);
    }

    @PostMapping("/objections")
    Object object(@PathVariable String no, @RequestParam Map<String, String> typed, Locale language) {
        try {
            desk.objections()
                    .raise(
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
            boolean upheld = "true".equals(typed.get("upheld"));
            desk.objections().answer(no, id, typed.get("answer"), upheld, current.get());
            return done(no);
        } catch (InvalidInput invalid) {
            return rejected(no, "objection-" + id + "-", invalid, typed, language);
        }
    }

    @PostMapping("/decision")
    Object objectToResult(@PathVariable String no, @RequestParam Map<String, String> typed, Locale language) {
        try {
            desk.decision().object(no, typed.get("objector"), typed.get("body"), current.get());
            return done(no);
        } catch (InvalidInput invalid) {
            return rejected(no, "decision-", invalid, typed, language);
        }
    }

    @PostMapping("/decision/{id}")
    Object answerOnResult(
            @PathVariable String no, @PathVariable long id, @RequestParam Map<String, String> typed, Locale language) {
        try {
            desk.decision().answer(no, id, typed.get("answer"), current.get());
            return done(no);
        } catch (InvalidInput invalid) {
            return rejected(no, "decision-" + id + "-", invalid, typed, language);
        }
    }

    @PostMapping("/cancel")
    Object cancel(@PathVariable String no, @RequestParam Map<String, String> typed, Locale language) {
        try {
            desk.cancelling().cancel(no, typed.get("ground"), typed.get("reason"), current.get());
            return done(no);
        } catch (InvalidInput invalid) {
            return rejected(no, "cancel-", invalid, typed, language);
        }
    }

    private static String done(String no) {
        return "redirect:/votes/" + no + "?done";
    }

    private ModelAndView missing(String no, String field, Locale language) {
        InvalidInput invalid = new InvalidInput(field, Code.REQUIRED, Phrase.of("voting.desk.file.missing"));
        return rejected(no, "", invalid, Map.of(), language);
    }

    private ModelAndView wrong(String no, List<FileLine> lines, Locale language) {
        return page(no, Map.of(), Map.of(), lines, HttpStatus.BAD_REQUEST, language);
    }

    private ModelAndView rejected(
            String no, String prefix, InvalidInput invalid, Map<String, String> typed, Locale language) {
        Map<String, String> told = messages.byField(invalid, prefix, language);
        return page(no, told, typed, List.of(), HttpStatus.BAD_REQUEST, language);
    }

    private ModelAndView page(
            String no,
            Map<String, String> wrong,
            Map<String, String> typed,
            List<FileLine> lines,
            HttpStatus status,
            Locale language) {
        Actor actor = current.get();
        VoteFile file = desk.records().open(no, actor);
        ModelAndView page = new ModelAndView("voting/vote", views.of(file, language));
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
        page.addObject("ways", DeliveryWay.values());
        page.addObject("grounds", VoteCancelGround.values());
        page.addObject("idempotency", UUID.randomUUID().toString());
        page.addObject("notice", null);
        return page;
    }
}
