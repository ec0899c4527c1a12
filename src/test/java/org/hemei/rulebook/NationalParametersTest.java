package org.hemei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class NationalParametersTest {

    private final Rulebook rulebook = started();

    @Test
    void theNationwideParametersAreThese() {
        String parameters = rulebook.profile(Rulebook.NATIONAL, 2).parameters().stream()
                .map(NationalParametersTest::line)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(parameters)
                .isEqualTo(
                        """
                        mediation.groupFrom 10 U
                        mediation.groupRepresentatives 5 U
                        mediation.largeGroup 50 D
                        mediation.electionDisputeTier STREET D
                        mediation.extensions 1 D
                        mediation.transferHops 2 D
                        mediation.reminderDays 3 D
                        mediation.courtLimitWarningDays 30 D
                        mediation.urgings 1 D
                        mediation.subsidyOral 0 D
                        mediation.subsidyWritten 0 D
                        mediation.subsidyConfirmed 0 D
                        mediation.smallClaimLimit 60000 D
                        mediation.smallClaimAgreedLimit 240000 D
                        voting.quorum TWO_THIRDS V locked
                        voting.ordinaryMajority MORE_THAN_HALF V locked
                        voting.specialMajority THREE_QUARTERS V locked
                        voting.nonResponse NOT_PARTICIPATING D
                        voting.followMajorityTie ABSTAIN D
                        voting.parkingCounts BY_RULES D
                        voting.onlineVoting NOT_ALLOWED D
                        voting.proxyLimit 0 D
                        voting.resultObjectionDays 0 D
                        voting.signedBallots false D
                        voting.openVoting false D
                        voting.sameBuyer SAME_SET_OF_OWNERS D
                        voting.conflictingBallots ABSTAIN D
                        voting.invalidBallot NOT_PARTICIPATING D
                        voting.severalChannels FIRST_VALID D
                        voting.smallestGroup 25 D
                        voting.callBackShare 5 D
                        voting.callBackLeast 5 D
                        election.triggerArea 50 U
                        election.triggerOwners 50 D
                        election.triggerYears 2 D
                        election.triggerYearsArea 25 D
                        election.groupHead STREET U
                        election.committeeSmallest 5 U
                        election.committeeLargest 11 U
                        election.termYears 5 U
                        election.smallCommitteeHouseholds 0 D
                        election.smallCommitteeArea 0 D
                        election.arrearsBar BY_ELECTION_METHOD D
                        election.firmInterestBar false D
                        election.discreditedBar false D
                        election.formation EVERY_SEAT D
                        election.alternates false D
                        election.lastSeatRanking HEADS_THEN_AREA D
                        election.lastSeatTie RUN_OFF D
                        election.fullReelection UNDER_HALF D
                        election.handoverFromGroup false U
                        election.idleMonths 12 D
                        election.resignationNeedsDecision false D
                        election.removalByMembers ONE_THIRD U
                        election.removalByOwners 20 U
                        election.removalCount HEADS D
                        election.removalSuspension true D
                        election.convener RC S
                        election.actingBody RC S
                        election.oldCommitteeFrozen false D
                        handover.bond false D
                        credit.entryYears 1 D
                        retention.mediationYears 10 D
                        retention.majorMediation PERMANENT D
                        retention.ballotYears 5 D
                        retention.ballotsUntilSettled true D
                        retention.creditYears 5 P
                        retention.auditMonths 6 U
                        """);
    }

    @Test
    void theFirstVersionHasNone() {
        assertThat(rulebook.profile(Rulebook.NATIONAL, 1).parameters()).isEmpty();
    }

    private static String line(Parameter parameter) {
        return "%s %s %s%s"
                .formatted(
                        parameter.name(),
                        parameter.value().plain(),
                        parameter.certainty(),
                        parameter.locked() ? " locked" : "");
    }

    private static Rulebook started() {
        try (var context = new AnnotationConfigApplicationContext(RulebookConfiguration.class)) {
            return context.getBean(Rulebook.class);
        }
    }
}
