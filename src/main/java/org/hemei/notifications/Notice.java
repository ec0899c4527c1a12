package org.hemei.notifications;

import java.util.List;
import java.util.regex.Pattern;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told, in their own language. Its words and arguments hold only what this recipient may know.
 *
 * @param key names the fact and the recipient; what was told under a key is never told again
 * @param office in whose name a party is written to; its staff deliver what goes on paper
 * @param path the page of this application that it is about, encoded as in an address, for those who may open it
 * @param attachments ids of papers that an {@link AttachmentSource} knows; without them it is not sent
 * @param urgent whether a party is written to at night too
 */
public record Notice(
        String key,
        Recipient to,
        Phrase subject,
        List<Phrase> text,
        @Nullable String caseNo,
        @Nullable String office,
        @Nullable String path,
        List<String> attachments,
        boolean urgent) {

    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9][A-Za-z0-9._~/?=&%+-]*)?");

    public Notice {
        text = List.copyOf(text);
        attachments = List.copyOf(attachments);
        if (key.isBlank() || text.isEmpty()) {
            throw new IllegalArgumentException("a notice has a key and says something");
        }
        if (path != null && !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path of this application: " + path);
        }
    }

    public static Notice of(String key, Recipient to, Phrase subject, Phrase... text) {
        return new Notice(key, to, subject, List.of(text), null, null, null, List.of(), false);
    }

    public Notice about(String caseNo, String office) {
        return new Notice(key, to, subject, text, caseNo, office, path, attachments, urgent);
    }

    public Notice leadingTo(String page) {
        return new Notice(key, to, subject, text, caseNo, office, page, attachments, urgent);
    }

    public Notice with(List<String> papers) {
        return new Notice(key, to, subject, text, caseNo, office, path, papers, urgent);
    }

    public Notice urgently() {
        return new Notice(key, to, subject, text, caseNo, office, path, attachments, true);
    }
}
