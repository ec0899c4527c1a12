package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hemei.mediation.DecisionTable.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** At which tier a dispute begins: the widest circle decides, and each rule is the one that decides somewhere. */
class EntryTierDecisionTest {

    private final DecisionTable decision = new DecisionTable("mediation-entry-tier");

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}, {4}, {5} → {7}")
    @CsvSource({
        "SEVERAL_DISTRICTS, false, false, LEAK,               false, false, acrossDistricts,    CITY",
        "SEVERAL_DISTRICTS, true,  true,  COMMITTEE_ELECTION, true,  true,  acrossDistricts,    CITY",
        "SEVERAL_STREETS,   false, false, LEAK,               false, false, acrossStreets,      DISTRICT",
        "SEVERAL_STREETS,   false, false, FIRM_HANDOVER,      true,  true,  acrossStreets,      DISTRICT",
        "ONE_COMPOUND,      true,  false, NOISE,              false, false, severalDepartments, DISTRICT",
        "ONE_COMPOUND,      true,  false, COMMITTEE_CONDUCT,  true,  true,  severalDepartments, DISTRICT",
        "ONE_COMPOUND,      false, true,  FEE_ARREARS,        false, false, largeGroup,         DISTRICT",
        "SEVERAL_COMPOUNDS, false, true,  COMMITTEE_ELECTION, true,  true,  largeGroup,         DISTRICT",
        "ONE_COMPOUND,      false, false, FIRM_HANDOVER,      false, false, firmHandover,       STREET",
        "ONE_COMPOUND,      false, false, COMMITTEE_CONDUCT,  false, false, committeeConduct,   STREET",
        "ONE_COMPOUND,      false, false, COMMITTEE_ELECTION, false, false, committeeElection,  STREET",
        "SEVERAL_COMPOUNDS, false, false, NOISE,              false, false, severalCompounds,   STREET",
        "ONE_COMPOUND,      false, false, COMMON_INCOME,      true,  false, committeeAgainstFirm, STREET",
        "ONE_COMPOUND,      false, false, LEAK,               false, true,  complex,            STREET",
        "ONE_COMPOUND,      false, false, LEAK,               false, false, otherwise,          COMMUNITY",
    })
    void theWidestCircleDecides(
            String extent,
            boolean severalDepartments,
            boolean largeGroup,
            String category,
            boolean committeeAgainstFirm,
            boolean complex,
            String rule,
            String entryTier) {
        assertThat(decision.ask(Map.of(
                        "extent", extent,
                        "severalDepartments", severalDepartments,
                        "largeGroup", largeGroup,
                        "category", category,
                        "electionTier", "STREET",
                        "committeeAgainstFirm", committeeAgainstFirm,
                        "complex", complex)))
                .containsExactly(new Said(rule, entryTier));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"FIRM_HANDOVER", "COMMITTEE_CONDUCT", "COMMITTEE_ELECTION"})
    void aSmallDisputeOfAnyOtherCategoryStaysInTheCommunity(Category category) {
        assertThat(decision.ask(Map.of(
                        "extent",
                        "ONE_COMPOUND",
                        "severalDepartments",
                        false,
                        "largeGroup",
                        false,
                        "category",
                        category.name(),
                        "electionTier",
                        "STREET",
                        "committeeAgainstFirm",
                        false,
                        "complex",
                        false)))
                .containsExactly(new Said("otherwise", "COMMUNITY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMUNITY", "STREET", "DISTRICT"})
    void whereElectionDisputesBeginIsForTheLocalityToSay(String tier) {
        assertThat(decision.ask(Map.of(
                        "extent", "ONE_COMPOUND",
                        "severalDepartments", false,
                        "largeGroup", false,
                        "category", "COMMITTEE_ELECTION",
                        "electionTier", tier,
                        "committeeAgainstFirm", false,
                        "complex", false)))
                .containsExactly(new Said("committeeElection", tier));
    }

    @Test
    void everyRuleIsCoveredAbove() {
        assertThat(decision.rules()).hasSize(11);
    }
}
