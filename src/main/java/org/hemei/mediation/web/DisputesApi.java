package org.hemei.mediation.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.mediation.DisputeFilter;
import org.hemei.mediation.DisputeLine;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.DisputeState;
import org.hemei.mediation.Intake;
import org.hemei.mediation.IntakeForm;
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
    private final DisputeAnswers answers;
    private final CurrentActor current;

    DisputesApi(
            Intake intake,
            DisputeRecords records,
            Withdrawal withdrawal,
            DisputeAnswers answers,
            CurrentActor current) {
        this.intake = intake;
        this.records = records;
        this.withdrawal = withdrawal;
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
        var deadlines = records.deadlines(found.items());
        return new Page<>(
                found.items().stream()
                        .map(line -> answers.line(line, deadlines.getOrDefault(line.caseNo(), List.of()), language))
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
}
