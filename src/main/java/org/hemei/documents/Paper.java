package org.hemei.documents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it was issued; nothing of it changes afterwards.
 *
 * @param template version of the layout of its kind
 * @param issuer the people's mediation committee whose seal it bears
 * @param language of the paper itself
 * @param texts the office's text blocks by name, in paragraphs, filled in
 * @param textVersion of the office's own texts; 0 for the usual ones
 * @param missing characters that the print font does not have
 * @param auditHead number and hash of the last entry in the audit of the case, as {@code Audit.head} tells it
 */
public record Paper(
        String caseNo,
        String kind,
        int template,
        String title,
        String office,
        String issuer,
        @Nullable String number,
        String language,
        Map<String, @Nullable Object> facts,
        Map<String, List<String>> texts,
        int textVersion,
        List<String> missing,
        String checkCode,
        String checkUrl,
        @Nullable String auditHead,
        Instant issuedAt,
        String issuedBy,
        String issuedByName) {}
