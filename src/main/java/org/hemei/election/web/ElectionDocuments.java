package org.hemei.election.web;

import java.util.List;
import java.util.Locale;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.PdfHeaders;
import org.hemei.documents.PrintedPaper;
import org.hemei.election.papers.BallotPrints;
import org.hemei.election.papers.ElectionPapers;
import org.hemei.offices.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The papers of an election, to people and to programs. */
@Controller
class ElectionDocuments {

    private final ElectionPapers papers;
    private final BallotPrints ballots;
    private final CurrentActor current;
    private final MessageSource messages;

    ElectionDocuments(ElectionPapers papers, BallotPrints ballots, CurrentActor current, MessageSource messages) {
        this.papers = papers;
        this.ballots = ballots;
        this.current = current;
        this.messages = messages;
    }

    record Line(long id, String kind, String title, String href) {}

    @GetMapping("/api/v1/elections/{no}/documents")
    @ResponseBody
    List<Line> list(@PathVariable String no, Locale language) {
        return papers.of(no, current.get()).stream()
                .map(paper -> line(no, paper, language))
                .toList();
    }

    private Line line(String no, IssuedPaper paper, Locale language) {
        return new Line(
                paper.id(),
                paper.kind(),
                messages.getMessage("documents.kind." + paper.kind(), null, language),
                "/api/v1/elections/" + no + "/documents/" + paper.id());
    }

    @GetMapping({"/api/v1/elections/{no}/documents/{paper}", "/elections/{no}/documents/{paper}"})
    ResponseEntity<byte[]> print(@PathVariable String no, @PathVariable long paper) {
        return pdf(papers.print(no, paper, current.get()));
    }

    @GetMapping("/elections/{no}/ballots.pdf")
    ResponseEntity<byte[]> ballots(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "1") int part) {
        return pdf(ballots.print(no, building, part, current.get()));
    }

    private static ResponseEntity<byte[]> pdf(PrintedPaper printed) {
        return ResponseEntity.ok().headers(PdfHeaders.of(printed.name())).body(printed.pdf());
    }

    /** What is offered on the page cannot be wrong; what a program sends can, and is refused. */
    @PostMapping("/elections/{no}/documents")
    String issue(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(required = false) @Nullable String building) {
        papers.issue(no, paper, building, current.get());
        return "redirect:/elections/" + no + "?done#papers-title";
    }

    /** Whoever reloads after a refusal comes back to the election. */
    @GetMapping("/elections/{no}/documents")
    String back(@PathVariable String no) {
        return "redirect:/elections/" + no;
    }
}
