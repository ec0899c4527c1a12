package org.hemei.voting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.PdfHeaders;
import org.hemei.documents.PrintedPaper;
import org.hemei.offices.CurrentActor;
import org.hemei.voting.papers.BallotPrints;
import org.hemei.voting.papers.PaperRoom;
import org.hemei.voting.papers.VotingPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The papers of an election or a vote, to people and to programs. */
@Controller
class VotingDocuments {

    private final PaperRooms rooms;
    private final VotingPapers papers;
    private final BallotPrints ballots;
    private final CurrentActor current;
    private final MessageSource messages;

    VotingDocuments(
            PaperRooms rooms, VotingPapers papers, BallotPrints ballots, CurrentActor current, MessageSource messages) {
        this.rooms = rooms;
        this.papers = papers;
        this.ballots = ballots;
        this.current = current;
        this.messages = messages;
    }

    record Line(long id, String kind, String title, String href) {}

    @GetMapping({"/api/v1/elections/{no}/documents", "/api/v1/votes/{no}/documents"})
    @ResponseBody
    List<Line> list(HttpServletRequest request, @PathVariable String no, Locale language) {
        PaperRoom room = rooms.of(request);
        return papers.of(room, no, current.get()).stream()
                .map(paper -> line(room, no, paper, language))
                .toList();
    }

    private Line line(PaperRoom room, String no, IssuedPaper paper, Locale language) {
        return new Line(
                paper.id(),
                paper.kind(),
                messages.getMessage("documents.kind." + paper.kind(), null, language),
                "/api/v1" + room.path() + "/" + no + "/documents/" + paper.id());
    }

    @GetMapping({
        "/api/v1/elections/{no}/documents/{paper}",
        "/api/v1/votes/{no}/documents/{paper}",
        "/elections/{no}/documents/{paper}",
        "/votes/{no}/documents/{paper}"
    })
    ResponseEntity<byte[]> print(HttpServletRequest request, @PathVariable String no, @PathVariable long paper) {
        return pdf(papers.print(rooms.of(request), no, paper, current.get()));
    }

    /** The receipts are in this one answer and nowhere else. */
    @PostMapping({"/elections/{no}/ballots.pdf", "/votes/{no}/ballots.pdf"})
    ResponseEntity<byte[]> ballots(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String first) {
        return pdf(ballots.print(rooms.of(request).papersOf(no, current.get()), building, first, current.get()));
    }

    static ResponseEntity<byte[]> pdf(PrintedPaper printed) {
        return ResponseEntity.ok().headers(PdfHeaders.of(printed.name())).body(printed.pdf());
    }

    /** What is offered on the page cannot be wrong; what a program sends can, and is refused. */
    @PostMapping({"/elections/{no}/documents", "/votes/{no}/documents"})
    String issue(
            HttpServletRequest request,
            @PathVariable String no,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(required = false) @Nullable String building) {
        PaperRoom room = rooms.of(request);
        papers.issue(room, no, paper, building, current.get());
        return "redirect:" + room.path() + "/" + no + "?done#papers-title";
    }

    /** Whoever reloads after a refusal comes back to the case. */
    @GetMapping({
        "/elections/{no}/documents",
        "/votes/{no}/documents",
        "/elections/{no}/ballots.pdf",
        "/votes/{no}/ballots.pdf"
    })
    String back(HttpServletRequest request, @PathVariable String no) {
        return "redirect:" + rooms.of(request).path() + "/" + no;
    }
}
