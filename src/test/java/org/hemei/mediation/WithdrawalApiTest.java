package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.DeskClient.dispute;

import java.util.Map;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class WithdrawalApiTest {

    static final Map<String, String> WITHDRAWAL = Map.of("party", "APPLICANT", "reason", "双方已和解。");

    @Autowired
    MockMvc web;

    DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    @Test
    void aWithdrawalEndsTheMediationAndLeavesTheFiling() throws Exception {
        String caseNo = desk.registered("community", dispute());
        Answer answer = desk.send("community", "/disputes/" + caseNo + "/withdraw", WITHDRAWAL);
        assertThat(answer.status()).isEqualTo(200);
        Answer file = desk.read("community", "/disputes/" + caseNo);
        assertThat(file.text("/state")).isEqualTo("CLOSED");
        assertThat(file.text("/outcome")).isEqualTo("WITHDRAWN");
        assertThat(file.body().path("waysOut")).isNotEmpty();
        desk.step("community", caseNo, Map.of("checked", true));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    -,         -,    party REQUIRED; reason REQUIRED
                    '',        ' ',  party REQUIRED; reason REQUIRED
                    NOBODY,    和解,  party UNKNOWN
                    applicant, 和解,  party UNKNOWN
                    APPLICANT, -,    reason REQUIRED""")
    void everythingMissingIsNamedAtOnce(String party, String reason, String errors) throws Exception {
        String caseNo = desk.registered("community", dispute());
        var body = DeskClient.JSON.createObjectNode().put("party", party).put("reason", reason);
        Answer answer = desk.send("community", "/disputes/" + caseNo + "/withdraw", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(String.join("; ", answer.errors())).isEqualTo(errors);
        assertThat(desk.read("community", "/disputes/" + caseNo).text("/state")).isEqualTo("REGISTERED");
    }

    @Test
    void aReasonOfTwoThousandCharactersIsEnough() throws Exception {
        String caseNo = desk.registered("community", dispute());
        String place = "/disputes/" + caseNo + "/withdraw";
        Answer tooLong = desk.send("community", place, Map.of("party", "RESPONDENT", "reason", "𠮷".repeat(2001)));
        assertThat(tooLong.errors()).containsExactly("reason RANGE");
        Answer longest = desk.send("community", place, Map.of("party", "RESPONDENT", "reason", "𠮷".repeat(2000)));
        assertThat(longest.status()).isEqualTo(200);
    }

    @Test
    void whatHasEndedCannotBeWithdrawnWhateverIsSent() throws Exception {
        String caseNo = desk.registered("community", dispute());
        String place = "/disputes/" + caseNo + "/withdraw";
        assertThat(desk.send("community", place, WITHDRAWAL).status()).isEqualTo(200);
        for (Object body : new Object[] {WITHDRAWAL, Map.of()}) {
            Answer again = desk.send("community2", place, body);
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.text("/current")).isEqualTo("CLOSED");
            assertThat(again.text("/detail")).contains("撤回");
        }
        assertThat(desk.send("community", place, "{").status()).isEqualTo(400);
    }

    @Test
    void whoeverOnlyRegisteredTheCaseMayNotEndIt() throws Exception {
        String caseNo = desk.registered("street", dispute());
        Answer answer = desk.send("street", "/disputes/" + caseNo + "/withdraw", WITHDRAWAL);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(desk.read("street", "/disputes/" + caseNo).text("/state")).isEqualTo("REGISTERED");
    }

    @Test
    void anAuditorNeverWithdraws() throws Exception {
        String caseNo = desk.registered("community", dispute());
        Answer answer = desk.send("auditor", "/disputes/" + caseNo + "/withdraw", WITHDRAWAL);
        assertThat(answer.status()).isEqualTo(403);
    }
}
