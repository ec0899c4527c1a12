package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemei.offices.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** A case at one office of one tier; a case that is handed on leaves its stage behind as it was. */
@Table("mediation_stage")
class Stage {

    /** How a case left an office. */
    enum Result {
        TRANSFERRED,
        DECLINED,
        REFUSED,
        WITHDRAWN,
        TERMINATED,
        ESCALATED,
        AGREED
    }

    final Tier tier;
    final String office;
    final Instant enteredAt;

    @Nullable
    Instant acceptedAt;

    @Nullable
    LocalDate rightsGivenOn;

    @Nullable
    Means rightsMeans;

    Set<Paper> papers = new HashSet<>();

    @Nullable
    String representatives;

    @Nullable
    String mediator;

    /** Whom another mediator has replaced here, in the order they left. */
    List<String> formerMediators = new ArrayList<>();

    /** Since when the month is not counted, and until when; {@code limitBefore} is where it ended before that. */
    @Nullable
    LocalDate suspendedOn;

    @Nullable
    LocalDate suspendedUntil;

    @Nullable
    LocalDate limitBefore;

    @Nullable
    Instant limitReachedAt;

    int extensions;

    /** What was found here; an office that takes the case over writes its own. */
    @Nullable
    String facts;

    @Nullable
    Boolean expertTest;

    @Nullable
    Instant leftAt;

    @Nullable
    Result result;

    Stage(Tier tier, String office, Instant enteredAt) {
        this.tier = tier;
        this.office = office;
        this.enteredAt = enteredAt;
    }

    /** No test keeps the month from being counted any more. */
    void countOn() {
        suspendedOn = null;
        suspendedUntil = null;
        limitBefore = null;
    }

    void leave(Result how, Instant at) {
        result = how;
        leftAt = at;
    }
}
