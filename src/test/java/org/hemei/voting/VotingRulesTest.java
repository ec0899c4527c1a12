package org.hemei.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.hemei.rulebook.Parameter;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rulebook;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The tally counts as the rulebook says, wherever the compound is. */
@DemoCityTest
class VotingRulesTest {

    @Autowired
    Rulebook rulebook;

    @Test
    void theThresholdsAreThoseOfTheWholeCountry() {
        Map<String, Threshold> thresholds = Map.of(
                "voting.quorum", Threshold.TWO_THIRDS,
                "voting.ordinaryMajority", Matter.ORDINARY.majority(),
                "voting.specialMajority", Matter.SPECIAL.majority());
        for (Profile profile : rulebook.profiles()) {
            thresholds.forEach((name, threshold) -> {
                Parameter parameter = profile.parameter(name);
                assertThat(parameter.word()).isEqualTo(threshold.name());
                assertThat(parameter.locked()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void theArticleIsTheOneTheRulebookTakesThemFrom(Matter matter) {
        Parameter quorum = rulebook.current().parameter("voting.quorum");

        assertThat(quorum.source().zh()).isEqualTo("《民法典》第二百七十八条第二款");
        assertThat(Words.of(matter.article(), Locale.SIMPLIFIED_CHINESE))
                .startsWith("《民法典》第二百七十八条")
                .endsWith("第二款");
        assertThat(quorum.source().en()).isEqualTo("Civil Code, art. 278(2)");
        assertThat(Words.of(matter.article(), Locale.ENGLISH))
                .startsWith("Civil Code, art. 278")
                .endsWith("278(2)");
    }

    @Test
    void whatTheRulesOfProcedureMayChooseIsWhatTheTallyKnows() {
        Parameter nonResponse = rulebook.profile(Rulebook.NATIONAL).parameter("voting.nonResponse");

        assertThat(nonResponse.word()).isEqualTo(NonResponse.NOT_PARTICIPATING.name());
        assertThat(((Parameter.Word) nonResponse.value()).words())
                .containsOnlyKeys("NOT_PARTICIPATING", "PARTICIPATE_ABSTAIN", "FOLLOW_MAJORITY");
        assertThat(((Parameter.Word) rulebook.profile(Rulebook.NATIONAL)
                                .parameter("election.lastSeatRanking")
                                .value())
                        .words())
                .containsOnlyKeys("HEADS_THEN_AREA", "AREA_THEN_HEADS");
        assertThat(((Parameter.Word) rulebook.profile(Rulebook.NATIONAL)
                                .parameter("election.formation")
                                .value())
                        .words())
                .containsOnlyKeys("EVERY_SEAT", "MINIMUM_AND_OVER_HALF");
    }
}
