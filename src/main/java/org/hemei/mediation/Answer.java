package org.hemei.mediation;

/** What a party wants when this tier has not settled the dispute. */
public enum Answer {
    NEXT_TIER(Question.NEXT_TIER),
    EXTEND(Question.EXTENSION),
    TERMINATE(Question.TERMINATION);

    private final Question question;

    Answer(Question question) {
        this.question = question;
    }

    Question question() {
        return question;
    }
}
