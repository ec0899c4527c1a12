package org.hemei.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemei.calendar.WorkingCalendar;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.rulebook.CaseRules;
import org.hemei.rulebook.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens elections: by a supervisor of the street, or by the end of a term that comes near. */
@Service
public class Opening {

    private final ElectionSearch search;
    private final OpeningRecord opened;
    private final Compounds compounds;
    private final CommitteeTerms terms;
    private final Committees committees;
    private final Offices offices;
    private final CaseRules rules;
    private final WorkingCalendar calendar;

    Opening(
            ElectionSearch search,
            OpeningRecord opened,
            Compounds compounds,
            CommitteeTerms terms,
            Committees committees,
            Offices offices,
            CaseRules rules,
            WorkingCalendar calendar) {
        this.search = search;
        this.opened = opened;
        this.compounds = compounds;
        this.terms = terms;
        this.committees = committees;
        this.offices = offices;
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * @return the number of the election
     * @throws Conflict when one is open in the compound, naming it
     * @throws InvalidInput naming every field that cannot be accepted; nothing has been opened then
     */
    @Transactional
    public String open(OpeningForm form, Actor actor) {
        if (!actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
            throw new Denied(actor.username() + " opens no elections");
        }
        Profile profile = rules.forNewCase();
        List<FieldError> errors = new ArrayList<>();
        Compound compound = compound(form.compound(), actor, errors);
        Kind kind = kind(form.kind(), errors);
        Integer seats = seats(form.seats(), kind, profile, errors);
        if (compound != null && kind != null) {
            refuseSecond(compound, kind);
            checkKind(compound, kind, profile, errors);
            if (kind == Kind.BY_ELECTION && errors.isEmpty()) {
                seats = committees.inOffice(compound.code()).orElseThrow().vacantSeats();
            }
            if (kind == Kind.REMOVAL) {
                seats = seats == null ? null : Integer.valueOf(1);
            }
        }
        if (!errors.isEmpty() || compound == null || kind == null || seats == null) {
            throw new InvalidInput(errors);
        }
        return opened.open(compound, street(compound), kind, seats, profile, actor);
    }

    /** The compounds of the streets where this person supervises elections. */
    public List<Compound> openable(Actor actor) {
        return compounds.of(offices.communitiesOf(actor.offices(Set.of(Role.SUPERVISOR))).stream()
                .map(Office::code)
                .toList());
    }

    /** When the time for a re-election has come; nothing where one is open, or another term has begun since. */
    @Transactional
    public void openReElection(String compound, LocalDate termEndsOn) {
        Optional<CommitteeTerm> term =
                terms.latest(compound).filter(latest -> latest.endsOn().equals(termEndsOn));
        if (term.isPresent() && search.openIn(compound).isEmpty()) {
            Compound found = compounds.find(compound).orElseThrow();
            opened.open(found, street(found), Kind.RE_ELECTION, term.get().seats(), rules.forNewCase(), null);
        }
    }

    /** The day on which a re-election is to be opened: the committee's report is due then. */
    public LocalDate opensOn(LocalDate termEndsOn) {
        return calendar.deadline(
                        termEndsOn,
                        rules.forNewCase().rule(ElectionClock.EXPIRY_REPORT).span())
                .due();
    }

    private Office street(Compound compound) {
        return offices.handling(compound.community(), Tier.STREET);
    }

    private @Nullable Compound compound(@Nullable String code, Actor actor, List<FieldError> errors) {
        if (code == null || code.isBlank()) {
            errors.add(required("compound"));
            return null;
        }
        Compound compound = compounds.find(code.strip()).orElse(null);
        if (compound == null) {
            errors.add(new FieldError("compound", Code.UNKNOWN, Phrase.of("election.open.unknownCompound", code)));
            return null;
        }
        if (!actor.serves(street(compound).code(), Role.SUPERVISOR)) {
            errors.add(new FieldError(
                    "compound", Code.IMPOSSIBLE, Phrase.of("election.open.foreignCompound", compound.name())));
            return null;
        }
        return compound;
    }

    private static @Nullable Kind kind(@Nullable String name, List<FieldError> errors) {
        if (name == null || name.isBlank()) {
            errors.add(required("kind"));
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        errors.add(new FieldError("kind", Code.UNKNOWN, Phrase.of("election.open.unknownKind")));
        return null;
    }

    private static @Nullable Integer seats(
            @Nullable String typed, @Nullable Kind kind, Profile profile, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            errors.add(required("seats"));
            return null;
        }
        if (!typed.strip().matches("[0-9]{1,3}")) {
            errors.add(new FieldError("seats", Code.FORMAT, Phrase.of("election.open.seatsFormat")));
            return null;
        }
        int seats = Integer.parseInt(typed.strip());
        if (kind == Kind.BY_ELECTION || kind == Kind.REMOVAL) {
            int most = profile.number("election.committeeLargest");
            if (seats < 1 || seats > most) {
                errors.add(new FieldError("seats", Code.RANGE, Phrase.of("election.seats.range", "1", "" + most)));
            }
            return seats;
        }
        CommitteeShape.objection(seats, profile).ifPresent(why -> errors.add(new FieldError("seats", Code.RANGE, why)));
        return seats;
    }

    private void refuseSecond(Compound compound, Kind kind) {
        Optional<String> whole = search.openIn(compound.code());
        Optional<String> second =
                switch (kind) {
                    case FIRST, RE_ELECTION -> whole;
                    case BY_ELECTION -> whole.or(() -> search.openByElectionIn(compound.code()));
                    case REMOVAL -> search.uncheckedRemovalIn(compound.code());
                };
        second.ifPresent(open -> {
            throw Conflict.inState(open, Phrase.of("election.open.second", compound.name(), open));
        });
    }

    private void checkKind(Compound compound, Kind kind, Profile profile, List<FieldError> errors) {
        if (kind == Kind.BY_ELECTION) {
            committees
                    .noByElection(compound.code(), profile)
                    .ifPresent(why -> errors.add(new FieldError("kind", Code.IMPOSSIBLE, why)));
        }
        if (kind == Kind.REMOVAL) {
            committees
                    .noRemoval(compound.code())
                    .ifPresent(why -> errors.add(new FieldError("kind", Code.IMPOSSIBLE, why)));
        }
        boolean known = terms.latest(compound.code()).isPresent();
        if (kind == Kind.FIRST && known) {
            errors.add(new FieldError("kind", Code.IMPOSSIBLE, Phrase.of("election.open.notFirst")));
        }
        if (kind == Kind.RE_ELECTION && !known) {
            errors.add(new FieldError("kind", Code.IMPOSSIBLE, Phrase.of("election.open.noCommittee")));
        }
    }

    private static FieldError required(String field) {
        return new FieldError(
                field, Code.REQUIRED, Phrase.of("platform.field.REQUIRED", Phrase.of("election.label." + field)));
    }
}
