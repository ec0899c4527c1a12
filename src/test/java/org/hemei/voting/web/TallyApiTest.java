package org.hemei.voting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.JSON;
import static org.hemei.support.DeskClient.posting;
import static org.springframework.http.HttpHeaders.ACCEPT_LANGUAGE;
import static org.springframework.http.HttpHeaders.SET_COOKIE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class TallyApiTest {

    private static final String EXAMPLE_A =
            """
            {"matter": "ORDINARY",
             "units": [{"unit": "1", "area": "90.00", "owners": ["Zhang", "Li"]},
                       {"unit": "2", "area": "120", "owners": ["Wang"]},
                       {"unit": "3", "area": "60", "owners": ["Wang"], "status": "SOLD"},
                       {"unit": "4", "area": "100", "owners": ["Zhao"]},
                       {"unit": "5", "area": "100", "owners": ["Sun"]},
                       {"unit": "6", "area": "80", "owners": ["Zhou"], "deliveryProof": true},
                       {"unit": "7", "area": "110", "owners": ["Buyer"], "status": "UNDELIVERED"},
                       {"unit": "8", "area": "70", "owners": [], "status": "UNSOLD"},
                       {"unit": "9", "area": "70", "status": "UNSOLD"},
                       {"unit": "10", "area": "80", "owners": ["Qian"]}],
             "ballots": [{"unit": "1", "choice": "YES"}, {"unit": "2", "choice": "YES"}, {"unit": "4", "choice": "YES"},
                         {"unit": "5", "choice": "NO"}, {"unit": "7", "choice": "NO"}]}""";

    @Autowired
    MockMvc web;

    private DeskClient desk;

    @BeforeEach
    void open() {
        desk = new DeskClient(web);
    }

    @Test
    void anybodyMayHaveAVoteCountedWithoutLoginTokenOrSession() throws Exception {
        Answer answer = asked(EXAMPLE_A);

        assertThat(answer.status()).isEqualTo(200);
        ObjectNode numbers = answer.body().deepCopy();
        numbers.remove(List.of("explanation", "source"));
        assertThat(numbers)
                .isEqualTo(
                        JSON.readTree(
                                """
                        {"passed": true,
                         "quorum": {"met": true,
                           "area": {"value": "720.00", "of": "880.00", "threshold": "2/3", "met": true},
                           "count": {"value": 5, "of": 7, "threshold": "2/3", "met": true}},
                         "majority": {"met": true,
                           "area": {"value": "370.00", "of": "720.00", "threshold": "1/2", "met": true},
                           "count": {"value": 3, "of": 5, "threshold": "1/2", "met": true}}}"""));
        assertThat(answer.text("/explanation/0")).isEqualTo("通过。参与表决的业主够数，同意的也够数。");
        assertThat(answer.text("/source")).startsWith("《民法典》第二百七十八条");
        assertThat(answer.response().getHeader(SET_COOKIE)).isNull();
        assertThat(new Sessions(web)
                        .performWithoutToken("community", posting("/tally", EXAMPLE_A))
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void totalsAreHeldAgainstTheThresholdsOfTheMatter() throws Exception {
        Answer answer = asked(
                """
                {"matter": "SPECIAL", "total": {"area": "10000", "count": 100},
                 "participating": {"area": "6666.66", "count": 80}, "yes": {"area": "5000", "count": 60}}""");

        assertThat(answer.body().at("/passed").asBoolean()).isFalse();
        assertThat(answer.body().at("/quorum/met").asBoolean()).isFalse();
        assertThat(answer.text("/quorum/area/value")).isEqualTo("6666.66");
        assertThat(answer.body().at("/quorum/area/met").asBoolean()).isFalse();
        assertThat(answer.body().at("/quorum/count/met").asBoolean()).isTrue();
        assertThat(answer.body().at("/majority/met").asBoolean()).isTrue();
        assertThat(answer.text("/majority/area/threshold")).isEqualTo("3/4");
        assertThat(answer.body().at("/explanation").toString()).contains("66.67%", "还差 0.01 ㎡");
    }

    @Test
    void whereNobodyTakesPartTheMajorityIsNotMet() throws Exception {
        Answer answer =
                asked(totals("'matter':'SPECIAL'").replace("\"2\"", "\"0\"").replace("2}", "0}"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/majority/met").asBoolean()).isFalse();
        assertThat(answer.body().at("/majority/area/met").asBoolean()).isFalse();
    }

    @Test
    void reasonsAndMistakesAreToldInTheReadersLanguage() throws Exception {
        Answer answer = desk.sent(posting("/tally", EXAMPLE_A).header(ACCEPT_LANGUAGE, "en"));
        Answer refused = desk.sent(posting("/tally", "{}").header(ACCEPT_LANGUAGE, "en"));

        assertThat(answer.text("/explanation/0"))
                .isEqualTo("Passed. Enough owners took part, and enough of them agree.");
        assertThat(answer.text("/source")).startsWith("Civil Code, art. 278");
        assertThat(refused.text("/errors/0/message")).isEqualTo("Choose whether it is an ordinary or a special matter");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_PARTICIPATING, false, 5, 3",
        "PARTICIPATE_ABSTAIN, false, 9, 3",
        "FOLLOW_MAJORITY, true, 9, 7",
        ", false, 5, 3"
    })
    void theSilentCountAsTheRuleSays(String rule, boolean passed, int participating, int yes) throws Exception {
        ObjectNode question = roll(9);
        if (rule != null) {
            question.put("nonResponse", rule);
        }
        Answer answer = asked(question.toString());

        assertThat(answer.body().at("/passed").asBoolean()).isEqualTo(passed);
        assertThat(answer.body().at("/quorum/count/value").asInt()).isEqualTo(participating);
        assertThat(answer.body().at("/majority/count/value").asInt()).isEqualTo(yes);
    }

    @Test
    void twentyThousandUnitsAreCountedAndOneMoreIsTooLarge() throws Exception {
        Answer largest = asked(roll(20_000).toString());
        assertThat(largest.status()).isEqualTo(200);
        assertThat(largest.body().at("/quorum/count/of").asInt()).isEqualTo(20_000);

        ObjectNode larger = roll(20_001);
        larger.remove("matter");
        assertThat(asked(larger.toString()).status()).isEqualTo(413);
        assertThat(asked("{\"matter\": \"" + "水".repeat(4_000_000) + "\"}").status())
                .isEqualTo(413);
    }

    /** Nine hundred ninety-nine of a thousand mistakes say the same. */
    @Test
    void ofManyMistakesTheFirstHundredAreTold() throws Exception {
        ObjectNode question = roll(1000);
        question.withArray("units").forEach(unit -> ((ObjectNode) unit).put("area", "x"));

        assertThat(asked(question.toString()).errors()).hasSize(100).contains("units[99].area FORMAT");
    }

    /** Everyone served; five ballots, of which three in favour. */
    static ObjectNode roll(int size) {
        ObjectNode question = JSON.createObjectNode().put("matter", "ORDINARY");
        ArrayNode units = question.putArray("units");
        ArrayNode ballots = question.putArray("ballots");
        for (int i = 0; i < size; i++) {
            ObjectNode unit = units.addObject()
                    .put("unit", "12栋-1单元-" + i)
                    .put("area", "100.00")
                    .put("deliveryProof", true);
            unit.putArray("owners").add("业主" + i);
            if (i < 5) {
                ballots.addObject().put("unit", "12栋-1单元-" + i).put("choice", i < 3 ? "YES" : "NO");
            }
        }
        return question;
    }

    static String totals(String matter) {
        return ("{" + matter
                        + ",'total':{'area':'9','count':9},'participating':{'area':'2','count':2},'yes':{'area':'2','count':2}}")
                .replace('\'', '"');
    }

    private Answer asked(String body) throws Exception {
        return desk.sent(posting("/tally", body));
    }
}
