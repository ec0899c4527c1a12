package org.hemei.rulebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hemei.rulebook.Profile;
import org.hemei.rulebook.Rule;
import org.hemei.rulebook.Rulebook;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class RulesApiTest {

    @Autowired
    MockMvc web;

    @Autowired
    Rulebook rulebook;

    @Test
    void everyNamedRuleOfTheCityIsListedOnOnePage() throws Exception {
        Answer answer = rules("");

        assertThat(answer.each("/rule"))
                .isEqualTo(rulebook.current().rules().stream().map(Rule::name).toList());
        assertThat(answer.body().has("next")).isTrue();
        assertThat(answer.body().at("/next").isNull()).isTrue();
        assertThat(answer.members("/items/0"))
                .contains("rule", "amount", "unit", "direction", "source", "certainty", "title", "internal", "roll");
        assertThat(answer.text("/items/0/rule")).isEqualTo("mediation.acceptance");
        assertThat(answer.body().at("/items/0/amount").asInt()).isEqualTo(3);
        assertThat(answer.text("/items/0/unit")).isEqualTo("WORKING_DAY");
        assertThat(answer.text("/items/0/direction")).isEqualTo("AFTER");
        assertThat(answer.text("/items/0/certainty")).isEqualTo("D");
        assertThat(answer.body().at("/items/0/internal").asBoolean()).isTrue();
    }

    @Test
    void parametersKeepTheirKind() throws Exception {
        Answer answer = rules("");

        assertThat(parameter(answer, "mediation.largeGroup").at("/value").isInt())
                .isTrue();
        assertThat(parameter(answer, "handover.bond").at("/value").isBoolean()).isTrue();
        assertThat(parameter(answer, "election.actingBody").at("/value").asText())
                .isEqualTo("RC");
        assertThat(parameter(answer, "election.actingBody").at("/words")).hasSize(2);
        assertThat(parameter(answer, "voting.quorum").at("/locked").asBoolean()).isTrue();
    }

    @Test
    void aLocalityTellsWhetherItsLawWasRead() throws Exception {
        Profile hefei = rulebook.profile("hefei");
        Answer answer = rules("?profile=hefei");

        assertThat(answer.text("/profile")).isEqualTo("hefei");
        assertThat(answer.body().at("/version").asInt()).isEqualTo(hefei.version());
        assertThat(answer.body().at("/textRead").asBoolean(true)).isFalse();
        assertThat(rules("?profile=shandong").each("/rule")).contains("election.assemblyBeforeExpiry");
    }

    @Test
    void aPlaceThatIsNotKnownIsNotFound() throws Exception {
        for (String unknown : List.of("atlantis", "")) {
            assertThat(rules("?profile=" + unknown).status()).isEqualTo(404);
        }
    }

    private static JsonNode parameter(Answer answer, String name) {
        for (var parameter : answer.body().at("/parameters")) {
            if (parameter.at("/name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError("no parameter " + name);
    }

    private Answer rules(String query) throws Exception {
        return new DeskClient(web).call("community", get("/api/v1/rules" + query));
    }
}
