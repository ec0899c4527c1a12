package org.hemei.election;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;
import org.hemei.rulebook.Profile;
import org.hemei.voting.Unit;
import org.hemei.voting.Voter;
import org.hemei.voting.Weight;
import org.hemei.voting.roll.Rolls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts those who propose a removal: against the roll of the case, or against totals of the owners. */
@Component
class RemovalProposers {

    private static final String DIGITS = "[0-9]{1,7}";

    private final Rolls rolls;

    RemovalProposers(Rolls rolls) {
        this.rolls = rolls;
    }

    /** @throws InvalidInput naming what cannot be counted */
    RemovalQuota count(Election election, Committee committee, RemovalProposal proposal, Profile profile) {
        if (!proposal.byOwners()) {
            long members = committee.seated().size();
            long proposers = atLeastOne("proposers", proposal.proposers());
            refuseMore("proposers", proposers, members);
            return RemovalQuota.ofMembers(proposers, members, profile);
        }
        if (!proposal.units().isEmpty()) {
            return byRoll(election, proposal.units(), profile);
        }
        long owners = atLeastOne("owners", proposal.owners());
        long proposers = atLeastOne("proposers", proposal.proposers());
        refuseMore("proposers", proposers, owners);
        boolean byArea = profile.word("election.removalCount").equals("HEADS_AND_AREA");
        Area all = area("ownersArea", proposal.ownersArea(), byArea);
        Area part = area("proposersArea", proposal.proposersArea(), byArea);
        if (byArea && all.equals(Area.ZERO)) {
            throw new InvalidInput("ownersArea", Code.RANGE, Phrase.of("election.removal.someArea"));
        }
        if (byArea && part.compareTo(all) > 0) {
            throw new InvalidInput("proposersArea", Code.IMPOSSIBLE, Phrase.of("election.removal.moreThanAll"));
        }
        return RemovalQuota.ofOwners(new Weight(part, proposers), new Weight(all, owners), profile);
    }

    /** A unit that is named speaks for its owner, with all that is theirs. */
    private RemovalQuota byRoll(Election election, List<String> named, Profile profile) {
        if (rolls.find(election.electionNo).isEmpty()) {
            throw new InvalidInput("units", Code.IMPOSSIBLE, Phrase.of("election.removal.noRoll"));
        }
        List<Unit> roll = rolls.votingUnits(election.electionNo);
        Set<String> wanted = new HashSet<>();
        named.forEach(unit -> wanted.add(Unit.plain(unit)));
        Set<String> known = new HashSet<>();
        roll.forEach(unit -> known.add(unit.name()));
        List<String> unknown =
                wanted.stream().filter(unit -> !known.contains(unit)).sorted().toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    "units", Code.UNKNOWN, Phrase.of("election.removal.unknownUnits", String.join("、", unknown)));
        }
        Weight all = Weight.ZERO;
        Weight proposers = Weight.ZERO;
        for (Voter voter : Voter.of(roll)) {
            all = all.plus(voter.weight());
            if (voter.units().stream().anyMatch(unit -> wanted.contains(unit.name()))) {
                proposers = proposers.plus(voter.weight());
            }
        }
        return RemovalQuota.ofOwners(proposers, all, profile);
    }

    static long number(String field, @Nullable String typed) {
        if (typed == null || !typed.strip().matches(DIGITS)) {
            throw new InvalidInput(
                    field, typed == null ? Code.REQUIRED : Code.FORMAT, Phrase.of("election.open.seatsFormat"));
        }
        return Long.parseLong(typed.strip());
    }

    /** Nobody proposes nothing: no share of zero is enough. */
    private static long atLeastOne(String field, @Nullable String typed) {
        long number = number(field, typed);
        if (number == 0) {
            throw new InvalidInput(field, Code.RANGE, Phrase.of("election.removal.atLeastOne"));
        }
        return number;
    }

    private static void refuseMore(String field, long part, long all) {
        if (part > all) {
            throw new InvalidInput(field, Code.IMPOSSIBLE, Phrase.of("election.removal.moreThanAll"));
        }
    }

    static Area area(String field, @Nullable String typed, boolean required) {
        if (typed == null && !required) {
            return Area.ZERO;
        }
        return Area.parse(typed == null ? "" : typed.strip())
                .orElseThrow(() -> new InvalidInput(
                        field, typed == null ? Code.REQUIRED : Code.FORMAT, Phrase.of("election.removal.areaFormat")));
    }
}
