package org.hemei.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.hemei.rulebook.CaseRules;
import org.hemei.rulebook.Profile;
import org.hemei.tasks.CaseCard;
import org.hemei.tasks.Worklist;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reception: writes down a dispute and sets the chain going at the tier where it belongs. */
@Service
public class Intake {

    private static final Set<Role> REGISTRARS = Set.of(Role.MEDIATOR, Role.OFFICER, Role.LEAD);

    private final Casework casework;
    private final DisputeNumbers numbers;
    private final Compounds compounds;
    private final Offices offices;
    private final CaseRules rules;
    private final CaseProcess process;
    private final Worklist worklist;
    private final Clock clock;

    Intake(
            Casework casework,
            DisputeNumbers numbers,
            Compounds compounds,
            Offices offices,
            CaseRules rules,
            CaseProcess process,
            Worklist worklist,
            Clock clock) {
        this.casework = casework;
        this.numbers = numbers;
        this.compounds = compounds;
        this.offices = offices;
        this.rules = rules;
        this.process = process;
        this.worklist = worklist;
        this.clock = clock;
    }

    /**
     * Registers a dispute and asks the office of its tier to decide on it.
     *
     * @return the case number
     * @throws InvalidInput naming every field that cannot be accepted; nothing has been registered then
     */
    @Transactional
    public String register(IntakeForm form, Actor actor) {
        if (!actor.hasAny(REGISTRARS)) {
            throw new Denied(actor.username() + " registers no disputes");
        }
        return open(form, (code, field, errors) -> served(code, field, actor, errors), actor);
    }

    /** What another room of the house hands over, whoever its people are. */
    String refer(IntakeForm form, Actor actor) {
        return open(form, (code, field, errors) -> compounds.find(code), actor);
    }

    private String open(IntakeForm form, IntakeCheck.CompoundCheck served, Actor actor) {
        Profile profile = rules.forNewCase();
        Registration registration = IntakeCheck.check(form, served, profile.name(), profile.version());
        Compound compound = compounds.find(registration.compound()).orElseThrow();
        Office office = offices.handling(compound.community(), Tier.COMMUNITY);
        int year = LocalDate.now(clock).getYear();
        Dispute dispute = Dispute.register(numbers.next(year), registration, office, actor, clock.instant());
        worklist.describe(new CaseCard(
                dispute.caseNo,
                registration.title(),
                dispute.maskedParties(),
                Party.names(dispute.parties),
                Party.phoneEnds(dispute.parties),
                "mediation.source." + registration.source(),
                compound.name(),
                "/disputes/" + dispute.caseNo));
        casework.save(dispute, actor, "register", "register", Phrase.of("mediation.source." + registration.source()));
        process.start(dispute.caseNo, entryFacts(registration, compound, profile));
        return dispute.caseNo;
    }

    private EntryFacts entryFacts(Registration registration, Compound compound, Profile profile) {
        Integer people = registration.peopleAffected();
        return new EntryFacts(
                extent(registration, compound),
                registration.severalDepartments(),
                Math.max(people == null ? 0 : people, registration.parties().size())
                        >= profile.number("mediation.largeGroup"),
                registration.category(),
                Tier.valueOf(profile.word("mediation.electionDisputeTier")),
                isCommitteeAgainstFirm(registration.parties()),
                registration.complex());
    }

    private Extent extent(Registration registration, Compound compound) {
        if (registration.otherCompounds().isEmpty()) {
            return Extent.ONE_COMPOUND;
        }
        Set<String> communities = new HashSet<>(Set.of(compound.community()));
        registration.otherCompounds().stream()
                .flatMap(code -> compounds.find(code).stream())
                .forEach(other -> communities.add(other.community()));
        return switch (offices.common(communities).tier()) {
            case COMPOUND, COMMUNITY, STREET -> Extent.SEVERAL_COMPOUNDS;
            case DISTRICT -> Extent.SEVERAL_STREETS;
            case CITY -> Extent.SEVERAL_DISTRICTS;
        };
    }

    private static boolean isCommitteeAgainstFirm(List<Party> parties) {
        return Arrays.stream(PartyRole.values())
                .anyMatch(side -> parties.stream()
                                .anyMatch(party -> party.role() == side && party.kind() == PartyKind.COMMITTEE)
                        && parties.stream().anyMatch(party -> party.role() != side && party.kind() == PartyKind.FIRM));
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
