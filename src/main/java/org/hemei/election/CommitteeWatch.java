package org.hemei.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.hemei.platform.Phrase;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Compounds;
import org.hemei.rulebook.CaseRules;
import org.hemei.rulebook.Certainty;
import org.hemei.rulebook.Parameter;
import org.hemei.rulebook.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Committees that do not work although their term runs (僵尸型业委会), and elections that are stuck: they are found, not
 * waited for, and what the law provides for them is proposed.
 */
@Service
public class CommitteeWatch {

    private static final LocalDate ANY_DAY = LocalDate.of(9999, 12, 31);
    private static final String FULL_REELECTION = "election.fullReelection";

    private final CommitteeTerms terms;
    private final Committees committees;
    private final CommitteeMeetingStore meetings;
    private final Idleness idleness;
    private final ElectionSearch search;
    private final ElectionAccess access;
    private final Compounds compounds;
    private final Offices offices;
    private final CaseRules rules;
    private final Clock clock;

    CommitteeWatch(
            CommitteeTerms terms,
            Committees committees,
            CommitteeMeetingStore meetings,
            Idleness idleness,
            ElectionSearch search,
            ElectionAccess access,
            Compounds compounds,
            Offices offices,
            CaseRules rules,
            Clock clock) {
        this.terms = terms;
        this.committees = committees;
        this.meetings = meetings;
        this.idleness = idleness;
        this.search = search;
        this.access = access;
        this.compounds = compounds;
        this.offices = offices;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is wrong. */
    public enum Sort {
        /** A step of a running election is overdue. */
        OVERDUE,
        /** So few members are left that the whole committee is to be elected anew. */
        BELOW_HALF,
        /** Seats are vacant, and nobody steps up. */
        VACANT,
        /** No meeting and no filing for so long that it does not work. */
        IDLE
    }

    /**
     * A committee, or an election, that somebody has to look after.
     *
     * @param opens the kind of election that is proposed; null where one is open already
     * @param electionNo of the one that is open, or null
     */
    public record Warning(
            Sort sort,
            String compound,
            String compoundName,
            List<Phrase> why,
            String sourceZh,
            String sourceEn,
            Certainty certainty,
            @Nullable Kind opens,
            @Nullable String electionNo) {

        public Warning {
            why = List.copyOf(why);
        }
    }

    /** Of the streets the reader sees; stuck elections first, then committees by their compound. */
    @Transactional
    public List<Warning> warnings(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<Warning> warnings = new ArrayList<>();
        Collection<String> streets = access.streets(actor);
        search.overdue(streets, today).forEach(stuck -> warnings.add(overdue(stuck)));
        Map<String, LocalDate> signs = meetings.lastSigns();
        Profile profile = rules.forNewCase();
        for (CommitteeTerm term : terms.endingBy(ANY_DAY, communities(streets))) {
            committees
                    .inOffice(term.compound())
                    .filter(committee -> search.openIn(term.compound()).isEmpty())
                    .ifPresent(committee -> {
                        vacancy(committee, profile).ifPresent(warnings::add);
                        idle(committee, signs.get(term.compound()), profile).ifPresent(warnings::add);
                    });
        }
        return warnings;
    }

    private List<String> communities(@Nullable Collection<String> streets) {
        return offices.chain().stream()
                .filter(office -> office.tier() == Tier.COMMUNITY)
                .filter(office -> streets == null || streets.contains(String.valueOf(office.parent())))
                .map(Office::code)
                .toList();
    }

    private static Warning overdue(ElectionSearch.Overdue stuck) {
        return new Warning(
                Sort.OVERDUE,
                stuck.compound(),
                stuck.compoundName(),
                List.of(Phrase.of(
                        "election.watch.overdue",
                        Phrase.of("election.deadline." + stuck.rule()),
                        stuck.due().toString())),
                stuck.sourceZh(),
                stuck.sourceEn(),
                stuck.certainty(),
                null,
                stuck.electionNo());
    }

    private Optional<Warning> vacancy(Committee committee, Profile profile) {
        String compound = committee.term().compound();
        if (committee.vacantSeats() == 0) {
            return Optional.empty();
        }
        VacancyDecision.Answer answer = committees.consequence(committee, profile);
        boolean whole = answer.way() == VacancyWay.RE_ELECT;
        boolean filling = answer.way() == VacancyWay.BY_ELECTION
                && search.openByElectionIn(compound).isEmpty();
        if (!whole && !filling) {
            return Optional.empty();
        }
        return Optional.of(warning(
                whole ? Sort.BELOW_HALF : Sort.VACANT,
                compound,
                committees.told(committee, profile, answer),
                profile.parameter(FULL_REELECTION),
                whole ? Kind.RE_ELECTION : Kind.BY_ELECTION));
    }

    private Optional<Warning> idle(Committee committee, @Nullable LocalDate sign, Profile profile) {
        return idleness.why(committee, sign, profile)
                .map(why -> warning(
                        Sort.IDLE,
                        committee.term().compound(),
                        List.of(why),
                        profile.parameter(Idleness.MONTHS),
                        Kind.RE_ELECTION));
    }

    private Warning warning(Sort sort, String compound, List<Phrase> why, Parameter rule, @Nullable Kind opens) {
        return new Warning(
                sort,
                compound,
                compounds.find(compound).orElseThrow().name(),
                why,
                rule.source().zh(),
                rule.source().en(),
                rule.certainty(),
                opens,
                null);
    }
}
