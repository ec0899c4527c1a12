package org.hemei.mediation.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.mediation.Alerts;
import org.hemei.mediation.DeadlineChange;
import org.hemei.mediation.DisputeFilter;
import org.hemei.mediation.DisputeLine;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Intake;
import org.hemei.mediation.IntakeForm;
import org.hemei.mediation.Replacement;
import org.hemei.mediation.Transfers;
import org.hemei.mediation.Withdrawal;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Tier;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/disputes")
class DisputesApi {

    private final Intake intake;
    private final DisputeRecords records;
    private final Withdrawal withdrawal;
    private final Transfers transfers;
    private final Replacement replacement;
    private final DeadlineChange deadlines;
    private final Alerts alerts;
    private final DisputeAnswers answers;
    private final CurrentActor current;

    DisputesApi(
            Intake intake,
            DisputeRecords records,
            Withdrawal withdrawal,
            Transfers transfers,
            Replacement replacement,
            DeadlineChange deadlines,
            Alerts alerts,
            DisputeAnswers answers,
            CurrentActor current) {
        this.intake = intake;
        this.records = records;
        this.withdrawal = withdrawal;
        this.transfers = transfers;
        this.replacement = replacement;
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.answers = answers;
        this.current = current;
    }

    /** As sent by a program: numbers may come as numbers or as text. */
    record NewDispute(
            @Nullable String title,
            @Nullable String category,
            @Nullable String description,
            @Nullable String compound,
            @Nullable List<IntakeForm.PartyForm> parties,
            @Nullable String source,
            @Nullable String referralNo,
            @Nullable JsonNode peopleAffected,
            @Nullable List<String> otherCompounds,
            @Nullable JsonNode amount,
            @Nullable Boolean triedInCompound,
            @Nullable Boolean severalDepartments,
            @Nullable Boolean complex) {

        IntakeForm form() {
            return new IntakeForm(
                    title,
                    category,
                    description,
                    compound,
                    parties,
                    source,
                    referralNo,
                    NumberText.of(peopleAffected),
                    otherCompounds,
                    NumberText.of(amount),
                    triedInCompound,
                    severalDepartments,
                    complex);
        }
    }

    record Withdrawing(@Nullable String party, @Nullable String reason) {}

    @PostMapping
    ResponseEntity<Map<String, String>> register(@RequestBody NewDispute dispute) {
        String caseNo = intake.register(dispute.form(), current.get());
        return ResponseEntity.created(URI.create("/api/v1/disputes/" + caseNo)).body(Map.of("caseNo", caseNo));
    }

    @GetMapping
    Page<DisputeAnswers.Line> find(
            @RequestParam(required = false) @Nullable DisputeState state,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable String q,
            PageRequest page,
            Locale language) {
        Page<DisputeLine> found = records.find(new DisputeFilter(state, tier, q), current.get(), page);
        var running = records.deadlines(found.items());
        return new Page<>(
                found.items().stream()
                        .map(line -> answers.line(line, running.getOrDefault(line.caseNo(), List.of()), language))
                        .toList(),
                found.next());
    }

    @GetMapping("/{no}")
    DisputeAnswers.File open(@PathVariable String no, Locale language) {
        return answers.file(records.open(no, current.get()), language);
    }

    @PostMapping("/{no}/withdraw")
    DisputeAnswers.File withdraw(@PathVariable String no, @RequestBody Withdrawing withdrawing, Locale language) {
        withdrawal.withdraw(no, withdrawing.party(), withdrawing.reason(), current.get());
        return answers.file(records.open(no, current.get()), language);
    }

    record Alerting(@Nullable String kind, @Nullable String note) {}

    /** A risk of escalation; the mediation itself goes on. */
    @PostMapping("/{no}/alert")
    DisputeAnswers.File alert(@PathVariable String no, @RequestBody Alerting alerting, Locale language) {
        alerts.report(no, alerting.kind(), alerting.note(), current.get());
        return open(no, language);
    }

    record Transferring(@Nullable String office, @Nullable String ground, @Nullable String note) {}

    /** Hands a case on to the right office before it is decided on; the office that had it still sees it. */
    @PostMapping("/{no}/transfer")
    DisputeAnswers.File transfer(@PathVariable String no, @RequestBody Transferring transferring, Locale language) {
        transfers.transfer(no, transferring.office(), transferring.ground(), transferring.note(), current.get());
        return open(no, language);
    }

    record Replacing(@Nullable String mediator, @Nullable String reason, @Nullable Boolean conflictFree) {}

    /** Another mediator of the office takes the case over. */
    @PostMapping("/{no}/mediator")
    DisputeAnswers.File replace(@PathVariable String no, @RequestBody Replacing replacing, Locale language) {
        boolean conflictFree = Boolean.TRUE.equals(replacing.conflictFree());
        replacement.replace(no, replacing.mediator(), replacing.reason(), conflictFree, current.get());
        return open(no, language);
    }

    record Changing(@Nullable String due, @Nullable String reason) {}

    /** The lead of the office sets another day for a deadline of the office's own. */
    @PostMapping("/{no}/deadlines/{rule}")
    DisputeAnswers.File change(
            @PathVariable String no, @PathVariable String rule, @RequestBody Changing changing, Locale language) {
        deadlines.change(no, rule, changing.due(), changing.reason(), current.get());
        return open(no, language);
    }
}
