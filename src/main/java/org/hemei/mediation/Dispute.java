package org.hemei.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A dispute and its legal state; the engine only knows who acts next. */
@Table("mediation_dispute")
class Dispute {

    @Id
    final String caseNo;

    @Version
    @Nullable
    Integer version;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    final Particulars particulars;

    DisputeState state = DisputeState.REGISTERED;

    @Nullable
    Outcome outcome;

    Tier tier;
    String office;
    int transfers;

    @Nullable
    Ground ground;

    @Nullable
    Route route;

    @Nullable
    Instant acceptedAt;

    boolean undisputedDebt;
    boolean arbitrationClause;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY)
    Performance performance = new Performance();

    List<WayOut> waysOut = new ArrayList<>();

    @Nullable
    PartyRole withdrawnBy;

    @Nullable
    String withdrawalReason;

    @Nullable
    Instant supervisedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant filedAt;

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<Party> parties = new ArrayList<>();

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<Stage> stages = new ArrayList<>();

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<Consent> consents = new ArrayList<>();

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<Session> sessions = new ArrayList<>();

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<CaseDeadline> deadlines = new ArrayList<>();

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<Instalment> instalments = new ArrayList<>();

    @Column("case_no")
    @Nullable
    Agreement agreement;

    @PersistenceCreator
    Dispute(String caseNo, Particulars particulars, Tier tier, String office) {
        this.caseNo = caseNo;
        this.particulars = particulars;
        this.tier = tier;
        this.office = office;
    }

    static Dispute register(String caseNo, Registration registration, Office office, Actor by, Instant now) {
        Dispute dispute =
                new Dispute(caseNo, Particulars.of(registration, by.username(), now), office.tier(), office.code());
        dispute.parties.addAll(registration.parties());
        dispute.stages.add(new Stage(office.tier(), office.code(), now));
        return dispute;
    }

    /** The offices that have or had a case see it, whoever registered it follows it, an auditor reads it masked. */
    boolean isVisibleTo(Actor actor) {
        return isHandledBy(actor)
                || actor.username().equals(particulars.registeredBy())
                || actor.has(Role.AUDITOR)
                || stages.stream().anyMatch(stage -> isServed(stage.office, actor));
    }

    /** Those who work on the case see who the parties are; who was appointed from outside the office, too. */
    boolean isHandledBy(Actor actor) {
        return isServed(office, actor) || actor.username().equals(stage().mediator);
    }

    private static boolean isServed(String office, Actor actor) {
        return actor.serves(office, Role.MEDIATOR) || actor.serves(office, Role.LEAD);
    }

    /** Where the case is now. */
    Stage stage() {
        return stages.get(stages.size() - 1);
    }

    /** Before anything was done, the office that decision M2 names takes the place of the one where it was written down. */
    void enter(Office entry) {
        refuseEnded();
        stages.clear();
        move(entry, particulars.registeredAt());
    }

    /** Another office has the case from now on; none of them stands above another. */
    void handOn(Office next, Stage.Result why, Instant at) {
        refuseEnded();
        stage().leave(why, at);
        move(next, at);
    }

    private void move(Office next, Instant at) {
        tier = next.tier();
        office = next.code();
        acceptedAt = null;
        stages.add(new Stage(next.tier(), next.code(), at));
    }

    void decideAdmissibility(Ground found) {
        refuseEnded();
        ground = found;
    }

    boolean follow(Route decided) {
        refuseEnded();
        route = decided;
        if (!decided.isAdmitted()) {
            end(Outcome.DECLINED);
        }
        return decided.isAdmitted();
    }

    void recordConsent(Consent consent) {
        refuseEnded();
        consents.add(consent);
    }

    void accept(Instant at) {
        refuseEnded();
        acceptedAt = at;
        stage().acceptedAt = at;
        state = DisputeState.ACCEPTED;
    }

    void begin() {
        refuseEnded();
        state = DisputeState.MEDIATING;
    }

    void recordFacts(String found, boolean testWanted) {
        refuseEnded();
        stage().facts = found;
        stage().expertTest = testWanted;
    }

    /** What was found last, at whichever office: nothing is asked twice. */
    Optional<String> findings() {
        return stages.stream()
                .map(stage -> stage.facts)
                .filter(Objects::nonNull)
                .reduce((before, after) -> after);
    }

    void hold(Session session) {
        refuseEnded();
        sessions.add(session);
    }

    /** The parties are asked what they want; nothing has been decided yet. */
    void askParties() {
        refuseEnded();
        state = DisputeState.DECIDING;
    }

    void conclude(Agreement concluded, List<Instalment> due) {
        end(concluded.form() == AgreementForm.ORAL ? Outcome.AGREED_ORAL : Outcome.AGREED_WRITTEN);
        agreement = concluded;
        instalments.addAll(due);
    }

    void end(Outcome how) {
        refuseEnded();
        outcome = how;
    }

    /** Anybody may stop at any moment (People's Mediation Law 17, 23), but not undo what has ended. */
    void withdraw(PartyRole party, String reason) {
        end(Outcome.WITHDRAWN);
        withdrawnBy = party;
        withdrawalReason = reason;
    }

    void perform() {
        refuseClosed();
        state = DisputeState.PERFORMING;
    }

    void close(Instant at) {
        Outcome ended = outcome;
        if (ended == null) {
            throw Conflict.inState(state.name(), Phrase.of("mediation.conflict.noOutcome"));
        }
        state = DisputeState.CLOSED;
        closedAt = at;
        if (stage().leftAt == null) {
            stage().leave(resultOf(ended), at);
        }
        deadlines.replaceAll(deadline -> deadline.isRunning() ? deadline.met(at) : deadline);
    }

    private static Stage.Result resultOf(Outcome outcome) {
        return switch (outcome) {
            case DECLINED -> Stage.Result.DECLINED;
            case REFUSED -> Stage.Result.REFUSED;
            case WITHDRAWN -> Stage.Result.WITHDRAWN;
            case TERMINATED -> Stage.Result.TERMINATED;
            case AGREED_ORAL, AGREED_WRITTEN -> Stage.Result.AGREED;
        };
    }

    void file(Instant at) {
        if (closedAt == null || filedAt != null) {
            throw Conflict.inState(state.name(), Phrase.of("mediation.conflict.notForFiling"));
        }
        filedAt = at;
    }

    void refuseEnded() {
        if (outcome != null) {
            throw Conflict.inState(
                    state.name(), Phrase.of("mediation.conflict.ended", Phrase.of("mediation.outcome." + outcome)));
        }
    }

    void refuseClosed() {
        if (closedAt != null) {
            throw Conflict.inState(state.name(), Phrase.of("mediation.conflict.closed"));
        }
    }

    /** The running deadline of this rule. */
    Optional<CaseDeadline> running(String rule) {
        return deadlines.stream()
                .filter(deadline -> deadline.rule().equals(rule) && deadline.isRunning())
                .findFirst();
    }

    void replace(CaseDeadline before, CaseDeadline after) {
        deadlines.set(deadlines.indexOf(before), after);
    }

    /** 张* / 李*: the first of each side, as lists show it. */
    String maskedParties() {
        return Party.maskedNames(parties);
    }
}
