package org.hemei.mediation;

import org.hemei.platform.Phrase;

/** Words somebody wrote into the history for those who work on the case; others read that there were some. */
final class Note {

    private static final String WRITTEN = "mediation.note";
    private static final Phrase HIDDEN = Phrase.of("mediation.note.hidden");

    private Note() {}

    static Phrase of(String words) {
        return Phrase.of(WRITTEN, words);
    }

    static Phrase hiddenIn(Phrase told) {
        Object[] args = told.args().stream()
                .map(arg -> arg instanceof Phrase phrase && phrase.code().equals(WRITTEN) ? HIDDEN : arg)
                .toArray();
        return Phrase.of(told.code(), args);
    }
}
