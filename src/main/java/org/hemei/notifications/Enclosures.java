package org.hemei.notifications;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The papers that go with notices, by mail or by hand, from whichever source has them. */
@Component
class Enclosures {

    private final ObjectProvider<AttachmentSource> sources;

    Enclosures(ObjectProvider<AttachmentSource> sources) {
        this.sources = sources;
    }

    Optional<Attachment> find(String id) {
        return sources.orderedStream()
                .flatMap(source -> source.attachment(id).stream())
                .findFirst();
    }
}
