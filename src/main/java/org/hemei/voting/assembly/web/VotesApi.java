package org.hemei.voting.assembly.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.Conflict;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.platform.Phrase;
import org.hemei.voting.assembly.BallotDelivery;
import org.hemei.voting.assembly.DeliveryDraft;
import org.hemei.voting.assembly.VoteCancelling;
import org.hemei.voting.assembly.VoteForm;
import org.hemei.voting.assembly.VoteLine;
import org.hemei.voting.assembly.VoteOpenings;
import org.hemei.voting.assembly.VoteRecords;
import org.hemei.voting.count.BallotFiles;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.FileAnswer;
import org.hemei.voting.roll.Roll;
import org.hemei.voting.roll.RollDraft;
import org.hemei.voting.roll.RollReader;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Owners' votes for programs, in the manner of elections. */
@RestController
@RequestMapping("/api/v1/votes")
class VotesApi {

    /** The services behind it. */
    @Component
    record VoteServices(
            VoteOpenings openings,
            VoteRecords records,
            Rolls rolls,
            BallotDelivery delivery,
            BallotFiles ballots,
            VoteCancelling cancelling) {}

    private final VoteServices votes;
    private final VoteAnswers answers;
    private final CurrentActor current;
    private final MessageSource messages;

    VotesApi(VoteServices votes, VoteAnswers answers, CurrentActor current, MessageSource messages) {
        this.votes = votes;
        this.answers = answers;
        this.current = current;
        this.messages = messages;
    }

    record NewMatter(@Nullable String title, @Nullable String text, @Nullable String item, @Nullable Boolean fees) {}

    record NewVote(@Nullable String compound, @Nullable String convener, @Nullable List<@Nullable NewMatter> matters) {

        VoteForm form() {
            List<@Nullable NewMatter> all = matters == null ? List.of() : matters;
            return new VoteForm(
                    compound,
                    convener,
                    all.stream()
                            .map(matter -> matter == null
                                    ? new VoteForm.Subject(null, null, null, false)
                                    : new VoteForm.Subject(
                                            matter.title(),
                                            matter.text(),
                                            matter.item(),
                                            Boolean.TRUE.equals(matter.fees())))
                            .toList());
        }
    }

    record CallingOff(@Nullable String ground, @Nullable String reason) {}

    @Operation(
            description =
                    "Opens a vote of the owners on 1 to 20 matters, each with a title, the full text, and as item"
                            + " what of Civil Code art. 278(1) it is: PROCEDURE COVENANT COMMITTEE FIRM USE_FUND RAISE_FUND REBUILD"
                            + " COMMON_PARTS OTHER, from which follows its majority; fees says that it is about fees. convener:"
                            + " COMMITTEE GROUP STREET RESIDENTS_COMMITTEE MANAGEMENT_COMMITTEE. Matters cannot be changed later.")
    @PostMapping
    ResponseEntity<Map<String, String>> open(@RequestBody NewVote vote) {
        try {
            String no = votes.openings().open(vote.form(), current.get());
            return ResponseEntity.created(URI.create("/api/v1/votes/" + no)).body(Map.of("voteNo", no));
        } catch (InvalidInput invalid) {
            throw new InvalidInput(
                    invalid.errors().stream().map(VotesApi::asSent).toList());
        }
    }

    /** Inputs of the page are told by the names that a program sent them under. */
    private static FieldError asSent(FieldError error) {
        boolean number = error.field().equals("convener") && error.code() == FieldError.Code.RANGE;
        String field = number ? "matters" : error.field().replaceAll("^matters-(\\d+)-", "matters[$1].");
        return new FieldError(field, error.code(), error.message());
    }

    @GetMapping
    Page<VoteAnswers.VoteSummary> list(@RequestParam(required = false) @Nullable Boolean ended, PageRequest page) {
        Page<VoteLine> found = votes.records().find(ended, current.get(), page);
        return new Page<>(found.items().stream().map(VoteAnswers::summary).toList(), found.next());
    }

    @GetMapping("/{no}")
    VoteAnswers.VoteAnswer get(@PathVariable String no, Locale language) {
        return answers.vote(votes.records().open(no, current.get()), language);
    }

    @Operation(
            description =
                    "The roll as CSV or XLSX with the columns building, unit, area, owners, status; kept whole or,"
                            + " where any row is wrong, not at all.")
    @PostMapping("/{no}/roll")
    FileAnswer roll(
            @PathVariable String no,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body,
            Locale language) {
        Actor actor = current.get();
        String compound = votes.records().compoundOf(no, actor);
        votes.rolls().requireReplaceable(no, compound, actor);
        RollDraft draft = RollReader.read(body, Map.of(), null);
        if (!dryRun && draft.isFlawless()) {
            int revision = votes.rolls().find(no).map(Roll::revision).orElse(0);
            votes.rolls().keep(no, compound, draft, revision, actor);
        }
        return FileAnswer.of(draft.units().size(), draft.errors(), messages, language);
    }

    @Operation(
            description = "To whom ballots were delivered, as CSV with the columns unit, way, deliveredOn, proof; kept"
                    + " whole or not at all. Only units with a proof count where silence counts.")
    @PostMapping("/{no}/deliveries")
    FileAnswer deliveries(@PathVariable String no, InputStream body, Locale language) {
        DeliveryDraft draft = votes.delivery().take(no, body, current.get());
        return FileAnswer.of(draft.deliveries().size(), draft.errors(), messages, language);
    }

    @Operation(
            description = "One of two blind readings of the ballots of a building, by two different people, with the"
                    + " columns ballot, unit, question, choice, receivedAt, where the question is the title of a matter; kept"
                    + " whole or not at all.")
    @PostMapping("/{no}/ballots")
    FileAnswer ballots(
            @PathVariable String no,
            @RequestParam String batch,
            @RequestParam String entry,
            InputStream body,
            Locale language) {
        Actor actor = current.get();
        VoteCount count = votes.records()
                .countOf(no, actor)
                .orElseThrow(() -> Conflict.inState("NO_VOTE", Phrase.of("voting.block.noCount")));
        EntryDraft draft = votes.ballots().take(count, batch, entry, body, actor);
        return FileAnswer.of(draft.ballots().size(), draft.errors(), messages, language);
    }

    @Operation(description = "The lead of the street calls a vote off, on lawful grounds.")
    @PostMapping("/{no}/cancel")
    VoteAnswers.VoteAnswer cancel(@PathVariable String no, @RequestBody CallingOff sent, Locale language) {
        votes.cancelling().cancel(no, sent.ground(), sent.reason(), current.get());
        return get(no, language);
    }
}
