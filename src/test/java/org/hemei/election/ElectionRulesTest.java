package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rulebook;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions E1 to E3 and the group, by the profiles as they are shipped. */
@DemoCityTest
class ElectionRulesTest {

    @Autowired
    Rulebook rulebook;

    @Autowired
    EligibilityDecision eligibility;

    private Profile national() {
        return rulebook.profile("national");
    }

    @ParameterizedTest
    @CsvSource({
        "50.01, 0, 2026-01-01, true",
        "50, 0, 2026-01-01, false",
        "0, 50, 2026-01-01, true",
        "0, 49.99, 2026-01-01, false",
        "25, 0, 2024-06-15, true",
        "25, 0, 2024-06-16, false",
        "24.99, 0, 2020-01-01, false"
    })
    void anAssemblyIsFoundedByAreaOrOwnersOrYears(String area, String owners, LocalDate first, boolean met) {
        assertThat(FirstAssemblyTrigger.isMet(
                        new BigDecimal(area), new BigDecimal(owners), first, LocalDate.parse("2026-06-15"), national()))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"5, true", "11, true", "6, false", "3, false", "13, false"})
    void aCommitteeIsOddAndOfFiveToEleven(int seats, boolean lawful) {
        assertThat(CommitteeShape.objection(seats, national()).isEmpty()).isEqualTo(lawful);
    }

    private static GroupMember member(String name, Capacity capacity, boolean head) {
        return new GroupMember(name, capacity, head);
    }

    @Test
    void aGroupIsOddHalfOwnersAndLedByTheStreet() {
        GroupMember street = member("街道", Capacity.STREET, true);
        GroupMember owner = member("甲", Capacity.OWNER, false);
        GroupMember other = member("乙", Capacity.OWNER, false);
        GroupCheck.check(List.of(street, owner, other), national());

        assertRefused(List.of(street, owner), national(), Code.IMPOSSIBLE);
        assertRefused(List.of(street, owner, member("派出所", Capacity.POLICE, false)), national(), Code.IMPOSSIBLE);
        assertRefused(List.of(member("街道", Capacity.STREET, false), owner, other), national(), Code.IMPOSSIBLE);
        assertRefused(List.of(street, owner, owner), national(), Code.DUPLICATE);
        assertRefused(List.of(), national(), Code.REQUIRED);
    }

    @Test
    void inBeijingTheResidentsCommitteeLeadsTheGroup() {
        GroupMember owner = member("甲", Capacity.OWNER, false);
        GroupMember other = member("乙", Capacity.OWNER, false);
        Profile beijing = rulebook.profile("beijing");
        GroupCheck.check(List.of(member("居委会", Capacity.RESIDENTS_COMMITTEE, true), owner, other), beijing);
        assertRefused(List.of(member("街道", Capacity.STREET, true), owner, other), beijing, Code.IMPOSSIBLE);
    }

    private static void assertRefused(List<GroupMember> members, Profile profile, Code code) {
        assertThatThrownBy(() -> GroupCheck.check(members, profile))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .allMatch(error -> error.field().equals("members") && error.code() == code));
    }

    @Test
    void whoMayNotStandIsToldEveryReason() {
        assertThat(obstacles(true, true, false, false, false, false, false, false))
                .isEmpty();
        assertThat(obstacles(false, false, true, true, true, true, true, true)).containsExactly(Obstacle.values());
        assertThat(obstacles(true, true, true, false, true, false, true, false))
                .as("bars that neither method nor locality knows")
                .isEmpty();
    }

    private List<Obstacle> obstacles(
            boolean entitled,
            boolean capacity,
            boolean arrears,
            boolean methodBars,
            boolean interest,
            boolean interestBarred,
            boolean discredited,
            boolean discreditedBarred) {
        return eligibility.obstacles(new EligibilityDecision.Question(
                entitled, capacity, arrears, methodBars, interest, interestBarred, discredited, discreditedBarred));
    }
}
