package org.hemei.mediation.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.hemei.documents.IssuedPaper;
import org.hemei.platform.CityTime;
import org.jspecify.annotations.Nullable;

/** A paper as the page of its case lists it. */
record PaperView(long id, String kind, @Nullable String number, OffsetDateTime issuedAt, List<String> missing) {

    static PaperView of(IssuedPaper paper) {
        return new PaperView(paper.id(), paper.kind(), paper.number(), CityTime.at(paper.issuedAt()), paper.missing());
    }
}
