package org.hemei.voting.assembly.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.hemei.voting.assembly.VoteRecords;
import org.hemei.voting.count.BallotFiles;
import org.hemei.voting.count.VoteCount;
import org.hemei.voting.roll.RollUnit;
import org.hemei.voting.roll.Rolls;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files that a clerk fills in and sends back, with every unit of the roll in them already. */
@RestController
class VoteBlankSheets {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final VoteRecords records;
    private final Rolls rolls;
    private final BallotFiles ballots;
    private final CurrentActor current;

    VoteBlankSheets(VoteRecords records, Rolls rolls, BallotFiles ballots, CurrentActor current) {
        this.records = records;
        this.rolls = rolls;
        this.ballots = ballots;
        this.current = current;
    }

    @GetMapping("/votes/{no}/deliveries.csv")
    ResponseEntity<byte[]> deliveries(@PathVariable String no) {
        VoteCount count = count(no);
        List<String> lines = new ArrayList<>(List.of("unit,way,deliveredOn,proof"));
        rolls.units(count.voteNo()).stream().map(RollUnit::name).forEach(unit -> lines.add(quoted(unit) + ",,,"));
        return sheet(no + "-deliveries.csv", lines);
    }

    /**
     * One row for each matter of each unit; the number of the paper, the choice and the day are for the reader to fill in.
     * A number made from the unit would tell whose ballot it is wherever it stands.
     */
    @GetMapping("/votes/{no}/blank/{batch}")
    ResponseEntity<byte[]> ballots(@PathVariable String no, @PathVariable String batch) {
        VoteCount count = count(no);
        List<String> lines = new ArrayList<>(List.of("ballot,unit,question,choice,receivedAt"));
        ballots.units(count, batch).stream().sorted().forEach(unit -> count.questions()
                .forEach(question -> lines.add("," + quoted(unit) + "," + quoted(question) + ",,")));
        return sheet(no + "-ballots.csv", lines);
    }

    private VoteCount count(String no) {
        Actor actor = current.get();
        return records.countOf(no, actor)
                .orElseThrow(() -> Conflict.inState("NO_VOTE", Phrase.of("voting.block.noCount")));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static ResponseEntity<byte[]> sheet(String name, List<String> lines) {
        String text = lines.stream().collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
