package org.hemei.notifications;

import java.util.List;
import org.hemei.platform.Phrase;

/** What a person should know in the morning of a working day. */
public interface DigestSource {

    /** One line for each thing, as it stands now; empty when there is nothing to tell this person. */
    List<Phrase> digest(String username);
}
