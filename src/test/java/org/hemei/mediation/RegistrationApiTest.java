package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;
import static org.hemei.support.DeskClient.posting;
import static org.hemei.support.DeskClient.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What may stand in a registration, and how what may not is told. */
@DemoCityTest
class RegistrationApiTest {

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title            | null                 | title REQUIRED
                    title            | "  "                 | title REQUIRED
                    category         | null                 | category REQUIRED
                    category         | "WAR"                | category UNKNOWN
                    category         | "leak"               | category UNKNOWN
                    description      | ""                   | description REQUIRED
                    compound         | null                 | compound REQUIRED
                    compound         | "C999"               | compound UNKNOWN
                    compound         | "C005"               | compound IMPOSSIBLE
                    compound         | "C003"               | compound IMPOSSIBLE
                    source           | null                 | source REQUIRED
                    source           | "DREAM"              | source UNKNOWN
                    peopleAffected   | 0                    | peopleAffected RANGE
                    peopleAffected   | -1                   | peopleAffected FORMAT
                    peopleAffected   | 2.5                  | peopleAffected FORMAT
                    peopleAffected   | "many"               | peopleAffected FORMAT
                    peopleAffected   | 1000001              | peopleAffected RANGE
                    peopleAffected   | 99999999999999999999 | peopleAffected FORMAT
                    peopleAffected   | true                 | peopleAffected FORMAT
                    amount           | -1                   | amount FORMAT
                    amount           | "-1"                 | amount FORMAT
                    amount           | 6800.505             | amount FORMAT
                    amount           | "6800.505"           | amount FORMAT
                    amount           | 1e400                | amount FORMAT
                    amount           | "1e400"              | amount FORMAT
                    amount           | 1e-400               | amount FORMAT
                    amount           | 1e999999999          | amount FORMAT
                    amount           | 10000000000          | amount FORMAT
                    amount           | "6,800"              | amount FORMAT
                    amount           | "六千"                | amount FORMAT
                    amount           | []                   | amount FORMAT
                    otherCompounds   | ["C001"]             | otherCompounds[0] DUPLICATE
                    otherCompounds   | ["C002", "C002"]     | otherCompounds[1] DUPLICATE
                    otherCompounds   | ["C002", "C998"]     | otherCompounds[1] UNKNOWN
                    otherCompounds   | [null]               | otherCompounds[0] REQUIRED""")
    void aWrongValueIsNamed(String field, String value, String errors) throws Exception {
        ObjectNode dispute = dispute();
        dispute.set(field, tree("{\"value\":" + value + "}").get("value"));
        Answer answer = desk.send("community", "/disputes", dispute);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(String.join("; ", answer.errors())).isEqualTo(errors);
        assertThat(answer.text("/errors/0/message")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    role  | null                 | REQUIRED
                    role  | "JUDGE"              | UNKNOWN
                    name  | null                 | REQUIRED
                    kind  | null                 | REQUIRED
                    kind  | "DOG"                | UNKNOWN
                    phone | "12345"              | FORMAT
                    phone | "1381234123x"        | FORMAT
                    phone | "138 1234 1234 1234" | FORMAT
                    email | "a@b"                | FORMAT
                    email | "a b@c.cn"           | FORMAT
                    email | "@c.cn"              | FORMAT""")
    void aWrongPartyIsNamedByItsPlace(String field, String value, String code) throws Exception {
        ObjectNode third = tree("{\"role\":\"RESPONDENT\",\"name\":\"赵六\",\"kind\":\"PERSON\"}");
        third.set(field, tree("{\"value\":" + value + "}").get("value"));
        ObjectNode dispute = dispute();
        dispute.withArray("parties").add(third);
        Answer answer = desk.send("community", "/disputes", dispute);
        assertThat(answer.errors()).containsExactly("parties[2]." + field + " " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "[null]", "[{\"role\":\"APPLICANT\",\"name\":\"甲\",\"kind\":\"PERSON\"}]"})
    void bothSidesAreNeeded(String parties) throws Exception {
        ObjectNode dispute = dispute();
        dispute.set("parties", tree("{\"value\":" + parties + "}").get("value"));
        Answer answer = desk.send("community", "/disputes", dispute);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).contains("parties REQUIRED");
        assertThat(answer.body().path("errors").findValuesAsText("message")).contains("请至少登记一位被申请人。");
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheReadersLanguage() throws Exception {
        String body = "{\"compound\":\"C999\",\"amount\":\"x\"}";
        Answer chinese = desk.send("community", "/disputes", body);
        assertThat(chinese.response().getContentType()).isEqualTo("application/problem+json");
        assertThat(chinese.members("")).contains("type", "title", "status", "detail", "errors");
        assertThat(chinese.members("/errors/0")).containsExactly("code", "field", "message");
        assertThat(chinese.errors())
                .containsExactlyInAnyOrder(
                        "title REQUIRED",
                        "category REQUIRED",
                        "description REQUIRED",
                        "compound UNKNOWN",
                        "parties REQUIRED",
                        "parties REQUIRED",
                        "source REQUIRED",
                        "amount FORMAT");
        assertThat(chinese.body().path("errors").findValuesAsText("message"))
                .allMatch(text -> text.matches(".*\\p{IsHan}.*"));
        Answer english = desk.call("community", posting("/disputes", body).header("Accept-Language", "en"));
        assertThat(english.errors()).isEqualTo(chinese.errors());
        assertThat(english.body().path("errors").findValuesAsText("message"))
                .allMatch(text -> !text.matches(".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6800", "6800.5", "\"6800.50\"", "1e2", "0", "\"9999999999.99\"", "9999999999.99"})
    void anAmountMayComeAsNumberOrText(String amount) throws Exception {
        ObjectNode dispute = dispute();
        dispute.set("amount", tree("{\"value\":" + amount + "}").get("value"));
        desk.registered("community", dispute);
    }

    @Test
    void allThatMayBeSaidCanBeSaid() throws Exception {
        ObjectNode dispute = dispute();
        dispute.put("source", "COURT").put("referralNo", "（2026）云0102诉前调1号").put("triedInCompound", true);
        dispute.put("peopleAffected", "12").put("amount", "6800.50");
        dispute.putArray("otherCompounds").add("C002").add("C005");
        dispute.withArray("parties")
                .addObject()
                .put("role", "RESPONDENT")
                .put("name", "恒谷物业")
                .put("kind", "FIRM")
                .put("phone", "0551-62345678")
                .put("email", "office@henggu.example.cn");
        desk.registered("community", dispute);
    }

    @Test
    void thoseAboveTheCommunityMayRegisterForIt() throws Exception {
        for (String officer : List.of("street", "street.lead", "district", "city")) {
            assertThat(desk.send(officer, "/disputes", dispute()).status())
                    .as(officer)
                    .isEqualTo(201);
        }
        assertThat(desk.send("elsewhere", "/disputes", dispute()).errors()).containsExactly("compound IMPOSSIBLE");
        for (String other : List.of("supervisor", "bureau", "police", "committee", "firm.out", "auditor", "admin")) {
            assertThat(desk.send(other, "/disputes", "{").status()).as(other).isEqualTo(403);
        }
    }

    @Test
    void aRefusedRegistrationLeavesNothing() throws Exception {
        String before = desk.registered("community", dispute());
        desk.send("community", "/disputes", Map.of("title", "半张表"));
        String after = desk.registered("community", dispute());
        assertThat(Integer.parseInt(after.substring(6))).isEqualTo(Integer.parseInt(before.substring(6)) + 1);
        assertThat(desk.read("community", "/disputes?q=半张表").each("/caseNo")).isEmpty();
    }
}
