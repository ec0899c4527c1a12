package org.hemei.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    final String title;
    final Category category;
    final String description;
    final String compound;
    final String[] otherCompounds;
    final Source source;
    final @Nullable String referralNo;
    final @Nullable Integer peopleAffected;
    final @Nullable BigDecimal amount;
    final @Nullable Boolean triedInCompound;
    final String profile;
    final int profileVersion;
    final Instant registeredAt;
    final String registeredBy;

    DisputeState state = DisputeState.REGISTERED;

    @Nullable
    Outcome outcome;

    Tier tier;
    String office;

    @Nullable
    Ground ground;

    @Nullable
    Route route;

    @Nullable
    Instant acceptedAt;

    @Nullable
    LocalDate rightsGivenOn;

    @Nullable
    Means rightsMeans;

    @Nullable
    String mediator;

    @Nullable
    String facts;

    @Nullable
    Boolean expertTest;

    @Nullable
    PartyRole withdrawnBy;

    @Nullable
    String withdrawalReason;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant filedAt;

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<Party> parties = new ArrayList<>();

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<Consent> consents = new ArrayList<>();

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<Session> sessions = new ArrayList<>();

    @MappedCollection(idColumn = "case_no", keyColumn = "position")
    List<CaseDeadline> deadlines = new ArrayList<>();

    @Column("case_no")
    @Nullable
    Agreement agreement;

    @PersistenceCreator
    Dispute(
            String caseNo,
            String title,
            Category category,
            String description,
            String compound,
            String[] otherCompounds,
            Source source,
            @Nullable String referralNo,
            @Nullable Integer peopleAffected,
            @Nullable BigDecimal amount,
            @Nullable Boolean triedInCompound,
            String profile,
            int profileVersion,
            Instant registeredAt,
            String registeredBy,
            Tier tier,
            String office) {
        this.caseNo = caseNo;
        this.title = title;
        this.category = category;
        this.description = description;
        this.compound = compound;
        this.otherCompounds = otherCompounds;
        this.source = source;
        this.referralNo = referralNo;
        this.peopleAffected = peopleAffected;
        this.amount = amount;
        this.triedInCompound = triedInCompound;
        this.profile = profile;
        this.profileVersion = profileVersion;
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
        this.tier = tier;
        this.office = office;
    }

    static Dispute register(String caseNo, Registration registration, Office office, Actor by, Instant now) {
        Dispute dispute = new Dispute(
                caseNo,
                registration.title(),
                registration.category(),
                registration.description(),
                registration.compound(),
                registration.otherCompounds().toArray(String[]::new),
                registration.source(),
                registration.referralNo(),
                registration.peopleAffected(),
                registration.amount(),
                registration.triedInCompound(),
                registration.profile(),
                registration.profileVersion(),
                now,
                by.username(),
                office.tier(),
                office.code());
        dispute.parties.addAll(registration.parties());
        return dispute;
    }

    /** The office that handles a case sees it, whoever registered it follows it, an auditor reads it masked. */
    boolean isVisibleTo(Actor actor) {
        return isHandledBy(actor) || actor.username().equals(registeredBy) || actor.has(Role.AUDITOR);
    }

    /** Those who work on the case see who the parties are. */
    boolean isHandledBy(Actor actor) {
        return actor.serves(office, Role.MEDIATOR) || actor.serves(office, Role.LEAD);
    }

    /** A body that has the matter before it may itself entrust it to mediation; its letter has a number. */
    boolean isReferredByAuthority() {
        return source.isAuthority() && referralNo != null;
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

    void refuse() {
        end(Outcome.REFUSED);
    }

    void accept(Instant at, CaseDeadline conclusion) {
        refuseEnded();
        acceptedAt = at;
        state = DisputeState.ACCEPTED;
        deadlines.add(conclusion);
    }

    void giveRightsNotice(LocalDate givenOn, Means means) {
        refuseEnded();
        rightsGivenOn = givenOn;
        rightsMeans = means;
    }

    void appoint(String username) {
        refuseEnded();
        mediator = username;
    }

    void begin() {
        refuseEnded();
        state = DisputeState.MEDIATING;
    }

    void recordFacts(String found, boolean testWanted) {
        refuseEnded();
        facts = found;
        expertTest = testWanted;
    }

    void hold(Session session) {
        refuseEnded();
        sessions.add(session);
    }

    void conclude(Agreement concluded) {
        end(concluded.form() == AgreementForm.ORAL ? Outcome.AGREED_ORAL : Outcome.AGREED_WRITTEN);
        agreement = concluded;
    }

    void terminate() {
        end(Outcome.TERMINATED);
    }

    /** Anybody may stop at any moment (People's Mediation Law 17, 23), but not undo what has ended. */
    void withdraw(PartyRole party, String reason) {
        end(Outcome.WITHDRAWN);
        withdrawnBy = party;
        withdrawalReason = reason;
    }

    void close(Instant at) {
        if (outcome == null) {
            throw Conflict.inState(state.name(), Phrase.of("mediation.conflict.noOutcome"));
        }
        state = DisputeState.CLOSED;
        closedAt = at;
    }

    void file(Instant at) {
        if (closedAt == null || filedAt != null) {
            throw Conflict.inState(state.name(), Phrase.of("mediation.conflict.notForFiling"));
        }
        filedAt = at;
    }

    private void end(Outcome how) {
        refuseEnded();
        outcome = how;
    }

    void refuseEnded() {
        if (outcome != null) {
            throw Conflict.inState(
                    state.name(), Phrase.of("mediation.conflict.ended", Phrase.of("mediation.outcome." + outcome)));
        }
    }

    Optional<CaseDeadline> deadline(String rule) {
        return deadlines.stream()
                .filter(deadline -> deadline.rule().equals(rule))
                .findFirst();
    }

    List<String> otherCompoundList() {
        return Arrays.asList(otherCompounds);
    }

    /** 张* / 李*: the first of each side, as lists show it. */
    String maskedParties() {
        return Party.maskedNames(parties);
    }
}
