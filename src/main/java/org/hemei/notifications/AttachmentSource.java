package org.hemei.notifications;

import java.util.Optional;

/** Where the papers are that go with notices. */
public interface AttachmentSource {

    /** The paper of this id as it is to be sent; empty when it is not here, or not yet. */
    Optional<Attachment> attachment(String id);
}
