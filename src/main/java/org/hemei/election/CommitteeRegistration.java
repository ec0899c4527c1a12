package org.hemei.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.TypedForm;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Seat;
import org.hemei.voting.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters who sits on a committee that was elected before its elections were kept here, by its filing certificate.
 * Without its members nobody can leave it, be removed, or be elected to a vacant seat.
 */
@Service
public class CommitteeRegistration {

    /** Alternates that may be entered beside the seats. */
    public static final int ALTERNATES = 4;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EVIDENCE = 500;

    private final CommitteeRecords records;
    private final Committees committees;
    private final CommitteeTerms terms;
    private final CommitteeMembers members;
    private final Audit audit;

    CommitteeRegistration(
            CommitteeRecords records,
            Committees committees,
            CommitteeTerms terms,
            CommitteeMembers members,
            Audit audit) {
        this.records = records;
        this.committees = committees;
        this.terms = terms;
        this.members = members;
        this.audit = audit;
    }

    /** A line of the form, before anything of it is checked; one without a name and a unit is left out. */
    public record Line(@Nullable String name, @Nullable String unit, @Nullable String seat) {

        private boolean isBlank() {
            return (name == null || name.isBlank()) && (unit == null || unit.isBlank());
        }
    }

    private record Entered(String name, @Nullable String unit, Seat seat) {}

    /**
     * Members in the order given, alternates in that of their votes.
     *
     * @param evidence what says so, such as the number of the filing certificate
     * @throws Conflict where no committee is in office, or its members are known
     * @throws InvalidInput naming every field that cannot be accepted, such as {@code name2}
     */
    @Transactional
    public void register(String compound, List<Line> lines, @Nullable String evidence, Actor actor) {
        if (!records.mayKeep(records.visible(compound, actor), actor)) {
            throw new Denied(actor.username() + " keeps no committee");
        }
        Committee committee = committees
                .inOffice(compound)
                .orElseThrow(() -> Conflict.inState("NO_COMMITTEE", Phrase.of("election.open.noTerm")));
        CommitteeTerm term = committee.term();
        terms.take(compound, term.beginsOn());
        if (committees.inOffice(compound).filter(Committee::isKnown).isPresent()) {
            throw Conflict.inState("MEMBERS_KNOWN", Phrase.of("election.members.known"));
        }
        TypedForm typed = new TypedForm();
        List<Entered> entered = entered(lines, typed);
        checkSeats(entered, term.seats(), typed);
        String shown = typed.line("evidence", Phrase.of("election.label.evidence"), evidence, LONGEST_EVIDENCE);
        typed.throwIfAny();
        LocalDate since = term.beginsOn();
        for (Entered one : entered) {
            members.add(term, one.name(), one.unit(), one.seat(), one.seat() == Seat.ALTERNATE ? null : since);
            if (one.seat() == Seat.CHAIR) {
                terms.chairedBy(compound, since, one.name());
            }
        }
        audit.record(
                compound,
                actor,
                Tier.STREET,
                "membersEntered",
                Phrase.of("election.history.membersEntered", "" + entered.size(), shown));
    }

    private static List<Entered> entered(List<Line> lines, TypedForm typed) {
        List<Entered> entered = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (!line.isBlank()) {
                String name = Unit.plain(
                        typed.line("name" + at, Phrase.of("election.members.name"), line.name(), LONGEST_NAME));
                String unit = line.unit() == null || line.unit().isBlank()
                        ? null
                        : Unit.plain(
                                typed.line("unit" + at, Phrase.of("election.members.unit"), line.unit(), LONGEST_NAME));
                if (!name.isEmpty() && !people.add(name + " " + unit)) {
                    typed.add("name" + at, Code.DUPLICATE, Phrase.of("election.members.twice", name));
                }
                Seat seat = typed.option("seat" + at, Phrase.of("election.label.seat"), line.seat(), Seat.class);
                entered.add(new Entered(name, unit, seat == null ? Seat.MEMBER : seat));
            }
        }
        return entered;
    }

    private static void checkSeats(List<Entered> entered, int seats, TypedForm typed) {
        long seated =
                entered.stream().filter(one -> one.seat() != Seat.ALTERNATE).count();
        if (seated == 0) {
            typed.add("name0", Code.REQUIRED, Phrase.of("election.members.nobody"));
        } else if (seated > seats) {
            typed.add("name0", Code.RANGE, Phrase.of("election.members.tooMany", "" + seated, "" + seats));
        }
        if (entered.stream().filter(one -> one.seat() == Seat.CHAIR).count() > 1) {
            typed.add("seat0", Code.IMPOSSIBLE, Phrase.of("election.members.chairs"));
        }
    }
}
