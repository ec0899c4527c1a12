package org.hemei.audit.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hemei.audit.AuditFilter;
import org.hemei.audit.AuditLine;
import org.hemei.audit.AuditSearch;
import org.hemei.audit.ChainCheck;
import org.hemei.audit.CheckResult;
import org.hemei.audit.Finding;
import org.hemei.audit.Seal;
import org.hemei.offices.Actor;
import org.hemei.offices.CurrentActor;
import org.hemei.offices.Tier;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cockpit/audit")
class AuditApi {

    private final AuditSearch search;
    private final ChainCheck check;
    private final AuditWords words;
    private final CurrentActor current;

    AuditApi(AuditSearch search, ChainCheck check, AuditWords words, CurrentActor current) {
        this.search = search;
        this.check = check;
        this.words = words;
        this.current = current;
    }

    record Person(String username, String name) {}

    record Line(
            OffsetDateTime at,
            AuditLine.Kind kind,
            @Nullable String caseNo,
            @Nullable Integer number,
            @Nullable String action,
            String what,
            Person who,
            @Nullable Tier tier) {}

    record Found(Finding.Kind kind, @Nullable String caseNo, int number, String message) {}

    record LastSeal(int number, LocalDate day, String checksum) {}

    record Checked(
            boolean intact,
            OffsetDateTime at,
            Person by,
            long cases,
            long entries,
            long views,
            long seals,
            long problems,
            List<Found> findings,
            @Nullable LastSeal lastSeal) {}

    /** The newest first; days are Beijing's, both included. */
    @GetMapping
    Page<Line> find(
            @RequestParam(required = false) @Nullable String caseNo,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            PageRequest page,
            Locale language) {
        AuditFilter filter = new AuditFilter.Form(caseNo, person, kind, action, from, to).read();
        Page<AuditLine> found = search.find(filter, current.get(), page);
        return new Page<>(
                found.items().stream().map(line -> line(line, language)).toList(), found.next());
    }

    private Line line(AuditLine line, Locale language) {
        return new Line(
                CityTime.at(line.at()),
                line.kind(),
                line.caseNo(),
                line.number(),
                line.action(),
                words.what(line, language),
                new Person(line.username(), line.name()),
                line.tier());
    }

    /** Administrators are told how much is wrong, and only auditors which cases. */
    @PostMapping("/check")
    Checked check(Locale language) {
        Actor actor = current.get();
        CheckResult result = check.run(actor);
        return new Checked(
                result.intact(),
                CityTime.at(result.at()),
                new Person(result.username(), result.name()),
                result.cases(),
                result.entries(),
                result.views(),
                result.seals(),
                result.problems(),
                result.findings().stream()
                        .map(finding -> found(finding, language))
                        .toList(),
                check.lastSeal(actor).map(AuditApi::seal).orElse(null));
    }

    private Found found(Finding finding, Locale language) {
        return new Found(finding.kind(), finding.caseNo(), finding.number(), words.say(finding.told(), language));
    }

    private static LastSeal seal(Seal seal) {
        return new LastSeal(seal.number(), seal.day(), seal.checksum());
    }
}
