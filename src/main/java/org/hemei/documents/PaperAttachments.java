package org.hemei.documents;

import java.util.Optional;
import org.hemei.notifications.Attachment;
import org.hemei.notifications.AttachmentSource;
import org.springframework.stereotype.Component;

/** The papers that go with letters, by their check codes; their pages are set when the letter leaves. */
@Component
class PaperAttachments implements AttachmentSource {

    private final Papers papers;

    PaperAttachments(Papers papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Attachment> attachment(String code) {
        return papers.print(code).map(paper -> new Attachment(paper.name(), "application/pdf", paper.pdf()));
    }
}
