package org.hemei.mediation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hemei.documents.Dossier;
import org.hemei.documents.IssuedPaper;
import org.hemei.documents.PdfHeaders;
import org.hemei.documents.PrintedPaper;
import org.hemei.mediation.CaseDocuments;
import org.hemei.offices.CurrentActor;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a case, to programs and, by addresses of their own, to people. */
@RestController
class DocumentsApi {

    private final CaseDocuments documents;
    private final Dossier dossier;
    private final CurrentActor current;
    private final MessageSource messages;

    DocumentsApi(CaseDocuments documents, Dossier dossier, CurrentActor current, MessageSource messages) {
        this.documents = documents;
        this.dossier = dossier;
        this.current = current;
        this.messages = messages;
    }

    record Line(long id, String kind, String title, String href) {}

    @GetMapping("/api/v1/disputes/{no}/documents")
    List<Line> list(@PathVariable String no, Locale language) {
        return documents.of(no, current.get()).stream()
                .map(paper -> line(no, paper, language))
                .toList();
    }

    private Line line(String no, IssuedPaper paper, Locale language) {
        return new Line(
                paper.id(),
                paper.kind(),
                messages.getMessage("documents.kind." + paper.kind(), null, language),
                "/api/v1/disputes/" + no + "/documents/" + paper.id());
    }

    @GetMapping({"/api/v1/disputes/{no}/documents/{paper}", "/disputes/{no}/documents/{paper}"})
    ResponseEntity<byte[]> print(@PathVariable String no, @PathVariable long paper) {
        PrintedPaper printed = documents.print(no, paper, current.get());
        return ResponseEntity.ok().headers(PdfHeaders.of(printed.name())).body(printed.pdf());
    }

    /** 卷宗: all is collected before the first byte, so that a failure is still told as one; then it is streamed. */
    @GetMapping({"/api/v1/disputes/{no}/documents/file", "/disputes/{no}/documents/file"})
    void bind(@PathVariable String no, HttpServletResponse response) throws IOException {
        Dossier.Bound file = documents.collect(no, current.get());
        PdfHeaders.of(file.name()).forEach((name, values) -> response.setHeader(name, values.get(0)));
        dossier.write(file, response.getOutputStream());
    }
}
