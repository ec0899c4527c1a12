package org.hemei.election.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.hemei.election.ElectionLine;
import org.hemei.election.ElectionRecords;
import org.hemei.election.Ending;
import org.hemei.election.Kind;
import org.hemei.election.Opening;
import org.hemei.election.OpeningForm;
import org.hemei.election.Outcome;
import org.hemei.election.Step;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.hemei.voting.count.EntryDraft;
import org.hemei.voting.roll.FileAnswer;
import org.hemei.voting.roll.RollDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/elections")
class ElectionsApi {

    private final Opening opening;
    private final Ending ending;
    private final ElectionRecords records;
    private final ElectionAnswers answers;
    private final ElectionFiles files;
    private final CurrentActor current;
    private final MessageSource messages;

    ElectionsApi(
            Opening opening,
            Ending ending,
            ElectionRecords records,
            ElectionAnswers answers,
            ElectionFiles files,
            CurrentActor current,
            MessageSource messages) {
        this.opening = opening;
        this.ending = ending;
        this.records = records;
        this.answers = answers;
        this.files = files;
        this.current = current;
        this.messages = messages;
    }

    /** As sent by a program: seats may come as a number or as text. */
    record NewElection(@Nullable String compound, @Nullable String kind, @Nullable JsonNode seats) {

        OpeningForm form() {
            return new OpeningForm(compound, kind, seats == null || seats.isNull() ? null : seats.asText());
        }
    }

    record Cancelling(@Nullable String ground, @Nullable String reason) {}

    record Line(
            String electionNo,
            String compoundName,
            Kind kind,
            int seats,
            Step stage,
            @Nullable Outcome outcome,
            OffsetDateTime openedAt,
            @Nullable LocalDate due) {

        static Line of(ElectionLine line) {
            return new Line(
                    line.electionNo(),
                    line.compoundName(),
                    line.kind(),
                    line.seats(),
                    line.step(),
                    line.outcome(),
                    CityTime.at(line.openedAt()),
                    line.due());
        }
    }

    @Operation(
            description =
                    "Opens an election. BY_ELECTION is accepted where a seat is vacant that no alternate takes and"
                            + " more than half of the members are left; REMOVAL where a committee is in its term; else it is a"
                            + " 400 at the field kind. For both, seats is any number from 1 to the largest committee: a"
                            + " by-election is about all vacant seats, a removal about one member, who is named in its first"
                            + " task checkProposal.")
    @PostMapping
    ResponseEntity<Map<String, String>> open(@RequestBody NewElection election) {
        String no = opening.open(election.form(), current.get());
        return ResponseEntity.created(URI.create("/api/v1/elections/" + no)).body(Map.of("electionNo", no));
    }

    @GetMapping
    Page<Line> list(@RequestParam(required = false) @Nullable Boolean ended, PageRequest page) {
        Page<ElectionLine> found = records.find(ended, current.get(), page);
        return new Page<>(found.items().stream().map(Line::of).toList(), found.next());
    }

    @GetMapping("/{no}")
    ElectionAnswers.File get(@PathVariable String no, Locale language) {
        return answers.file(records.open(no, current.get()), language);
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
        RollDraft draft = files.roll(no, body, dryRun, null, current.get());
        return FileAnswer.of(draft.units().size(), draft.errors(), messages, language);
    }

    @Operation(
            description = "One of two blind readings of the ballots of a building, by two different people, with the"
                    + " columns ballot, unit, question, choice, receivedAt; kept whole or not at all.")
    @PostMapping("/{no}/ballots")
    FileAnswer ballots(
            @PathVariable String no,
            @RequestParam String batch,
            @RequestParam String entry,
            InputStream body,
            Locale language) {
        EntryDraft draft = files.ballots(no, batch, entry, body, current.get());
        return FileAnswer.of(draft.ballots().size(), draft.errors(), messages, language);
    }

    @Operation(description = "The lead of the street calls an election off, on lawful grounds.")
    @PostMapping("/{no}/cancel")
    ElectionAnswers.File cancel(@PathVariable String no, @RequestBody Cancelling cancelling, Locale language) {
        ending.cancel(no, cancelling.ground(), cancelling.reason(), current.get());
        return get(no, language);
    }
}
