package org.hemei.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemei.audit.Audit;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.rulebook.Rule;
import org.hemei.rulebook.Rulebook;
import org.hemei.tasks.CaseCard;
import org.hemei.tasks.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reception: writes down a dispute and sets the chain going at the community of its compound. */
@Service
public class Intake {

    static final String ACCEPTANCE = "mediation.acceptance";
    private static final Set<Role> REGISTRARS = Set.of(Role.MEDIATOR, Role.OFFICER, Role.LEAD);

    private final Disputes disputes;
    private final DisputeNumbers numbers;
    private final Compounds compounds;
    private final Offices offices;
    private final Rulebook rulebook;
    private final WorkingCalendar calendar;
    private final CaseProcess process;
    private final Worklist worklist;
    private final Audit audit;
    private final Clock clock;

    Intake(
            Disputes disputes,
            DisputeNumbers numbers,
            Compounds compounds,
            Offices offices,
            Rulebook rulebook,
            WorkingCalendar calendar,
            CaseProcess process,
            Worklist worklist,
            Audit audit,
            Clock clock) {
        this.disputes = disputes;
        this.numbers = numbers;
        this.compounds = compounds;
        this.offices = offices;
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.process = process;
        this.worklist = worklist;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a dispute and asks its community to decide on it.
     *
     * @return the case number
     * @throws InvalidInput naming every field that cannot be accepted; nothing has been registered then
     */
    @Transactional
    public String register(IntakeForm form, Actor actor) {
        if (!actor.hasAny(REGISTRARS)) {
            throw new Denied(actor.username() + " registers no disputes");
        }
        String profile = Rulebook.NATIONAL;
        Registration registration = IntakeCheck.check(
                form, (code, field, errors) -> served(code, field, actor, errors), profile, rulebook.version(profile));
        Compound compound = compounds.find(registration.compound()).orElseThrow();
        Office office = offices.handling(compound.community(), Tier.COMMUNITY);
        LocalDate today = LocalDate.now(clock);
        Dispute dispute = Dispute.register(numbers.next(today.getYear()), registration, office, actor, clock.instant());
        Rule acceptance = rulebook.rule(profile, registration.profileVersion(), ACCEPTANCE);
        CaseDeadline decision = CaseDeadline.of(acceptance, today, calendar.deadline(today, acceptance.span()));
        dispute.deadlines.add(decision);
        disputes.save(dispute);
        worklist.describe(new CaseCard(
                dispute.caseNo,
                dispute.title,
                dispute.maskedParties(),
                Party.names(dispute.parties),
                "mediation.source." + dispute.source,
                compound.name(),
                "/disputes/" + dispute.caseNo));
        audit.record(
                dispute.caseNo,
                actor,
                dispute.tier,
                "register",
                Phrase.of("mediation.history.register", Phrase.of("mediation.source." + dispute.source)));
        process.start(dispute.caseNo, office, decision.due());
        return dispute.caseNo;
    }

    /** The compounds whose disputes this person may register: those of their own community, street, district or city. */
    public List<Compound> registrable(Actor actor) {
        return compounds.of(offices.communitiesOf(actor.offices(REGISTRARS)).stream()
                .map(Office::code)
                .toList());
    }

    private Optional<Compound> served(String code, String field, Actor actor, List<FieldError> errors) {
        Optional<Compound> compound = compounds.find(code);
        if (compound.isEmpty()) {
            errors.add(new FieldError(
                    field, FieldError.Code.UNKNOWN, Phrase.of("mediation.intake.unknownCompound", code)));
        } else if (field.equals("compound") && !serves(actor, compound.get().community())) {
            errors.add(new FieldError(
                    field,
                    FieldError.Code.IMPOSSIBLE,
                    Phrase.of(
                            "mediation.intake.foreignCompound",
                            compound.get().name(),
                            offices.get(compound.get().community()).name())));
        }
        return compound;
    }

    private boolean serves(Actor actor, String community) {
        Set<String> own = actor.offices(REGISTRARS);
        return offices.lineage(community).stream().map(Office::code).anyMatch(own::contains);
    }
}
