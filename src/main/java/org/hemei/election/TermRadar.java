package org.hemei.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.hemei.offices.Actor;
import org.hemei.offices.Office;
import org.hemei.offices.Offices;
import org.hemei.offices.Tier;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Compounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Committees whose term ends soon or has ended, so that none is forgotten. */
@Service
public class TermRadar {

    /** How far ahead one looks: the longest lead of any locality, and time to prepare. */
    private static final int MONTHS_AHEAD = 9;

    private final CommitteeTerms terms;
    private final ElectionSearch search;
    private final ElectionAccess access;
    private final Opening opening;
    private final Compounds compounds;
    private final Offices offices;
    private final Clock clock;

    TermRadar(
            CommitteeTerms terms,
            ElectionSearch search,
            ElectionAccess access,
            Opening opening,
            Compounds compounds,
            Offices offices,
            Clock clock) {
        this.terms = terms;
        this.search = search;
        this.access = access;
        this.opening = opening;
        this.compounds = compounds;
        this.offices = offices;
        this.clock = clock;
    }

    /** How urgent it is. */
    public enum Alarm {
        LAPSED,
        DUE,
        SOON,
        UNDER_WAY
    }

    /**
     * A term on the radar.
     *
     * @param opensOn when the re-election is to be opened
     * @param electionNo of the election that is open already, or null
     */
    public record Blip(
            CommitteeTerm term, String compoundName, LocalDate opensOn, @Nullable String electionNo, Alarm alarm) {}

    /** Those the reader looks after, the earliest end first. */
    @Transactional(readOnly = true)
    public List<Blip> blips(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return terms.endingBy(today.plusMonths(MONTHS_AHEAD), communities(access.streets(actor))).stream()
                .map(term -> blip(term, today))
                .toList();
    }

    private List<String> communities(@Nullable Collection<String> streets) {
        return offices.chain().stream()
                .filter(office -> office.tier() == Tier.COMMUNITY)
                .filter(office -> streets == null || streets.contains(String.valueOf(office.parent())))
                .map(Office::code)
                .toList();
    }

    private Blip blip(CommitteeTerm term, LocalDate today) {
        LocalDate opensOn = opening.opensOn(term.endsOn());
        String electionNo = search.openIn(term.compound()).orElse(null);
        Alarm alarm = electionNo != null
                ? Alarm.UNDER_WAY
                : term.endsOn().isBefore(today) ? Alarm.LAPSED : opensOn.isAfter(today) ? Alarm.SOON : Alarm.DUE;
        String name = compounds.find(term.compound()).orElseThrow().name();
        return new Blip(term, name, opensOn, electionNo, alarm);
    }
}
