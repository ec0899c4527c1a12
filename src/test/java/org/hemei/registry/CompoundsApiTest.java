package org.hemei.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class CompoundsApiTest {

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @Test
    void aCompoundIsToldWithTheCommunityItBelongsTo() throws Exception {
        Answer compounds = desk.read("community", "/compounds?q=c001");
        assertThat(compounds.status()).isEqualTo(200);
        assertThat(compounds.body())
                .isEqualTo(
                        DeskClient.tree(
                                """
                        {"items": [{"code": "C001", "name": "云杉苑", "community": "YZ-QH-WT-YS"}], "next": null}"""));
    }

    @Test
    void searchLooksInCodeAndName() throws Exception {
        assertThat(desk.read("elsewhere", "/compounds?q={q}", "枫桥").each("/code"))
                .containsExactly("C005");
        assertThat(desk.read("elsewhere", "/compounds?q={q}", " C00 ").each("/code"))
                .containsExactly("C001", "C002", "C003", "C004", "C005");
        assertThat(desk.read("elsewhere", "/compounds?q={q}", "没有").each("/code"))
                .isEmpty();
        assertThat(desk.read("elsewhere", "/compounds").each("/code")).contains("C001", "C005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "' or 1=1 --"})
    void signsInASearchMeanNothingButThemselves(String sign) throws Exception {
        Answer compounds = desk.read("community", "/compounds?q={q}", sign);
        assertThat(compounds.status()).isEqualTo(200);
        assertThat(compounds.each("/code")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100})
    void walkingThePagesGivesEachCompoundOnce(int size) throws Exception {
        assertThat(desk.walked("community", "/compounds?q=C00", size))
                .extracting(row -> row.path("code").asText())
                .isEqualTo(List.of("C001", "C002", "C003", "C004", "C005"));
    }
}
