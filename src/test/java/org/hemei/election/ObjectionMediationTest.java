package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.voting.roll.RollObjections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An objection that its answer does not settle is handed to those who mediate. */
@DemoCityTest
class ObjectionMediationTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Autowired
    RollObjections objections;

    private final Sessions sessions;

    @Autowired
    ObjectionMediationTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    private String shown(String username, String path) throws Exception {
        MockHttpServletResponse page = sessions.perform(username, get(path)).getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    private int sent(String username, String path, String key) throws Exception {
        return sessions.perform(
                        username,
                        post(path)
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param("_idempotency", key))
                .getResponse()
                .getStatus();
    }

    @Test
    void anAnsweredObjectionBecomesOneCaseThatNamesTheElection() throws Exception {
        HandledElection election = HandledElection.first(application)
                .take("checkTrigger", "formGroup")
                .importRoll()
                .take("checkRoll", "postRoll");
        String no = election.electionNo();
        long id = election.as(HandledElection.FIRST, actor -> objections
                .raise(no, new RollObjections.Form("1-101", "欧阳未央", "面积少了十平方米。"), actor)
                .id());
        String path = "/elections/" + no + "/objections/" + id + "/mediation";
        assertThat(sent(HandledElection.FIRST, path, no + "-a"))
                .as("not answered")
                .isEqualTo(409);
        assertThat(shown(HandledElection.FIRST, "/elections/" + no)).doesNotContain(path);
        election.as(HandledElection.FIRST, actor -> objections.answer(no, id, "以不动产登记为准。", false, actor));
        assertThat(shown(HandledElection.FIRST, "/elections/" + no)).contains(path);
        assertThat(sent(HandledElection.LEAD, path, no + "-b")).isEqualTo(403);

        assertThat(sent(HandledElection.FIRST, path, no + "-c")).isEqualTo(303);
        assertThat(sent(HandledElection.FIRST, path, no + "-c"))
                .as("sent twice")
                .isEqualTo(303);
        assertThat(sent(HandledElection.SECOND, path, no + "-d"))
                .as("a second case")
                .isEqualTo(409);

        String dispute = objections.of(no).get(0).disputeNo();
        assertThat(shown(HandledElection.FIRST, "/elections/" + no))
                .contains("已转人民调解，案号 " + dispute)
                .doesNotContain(path);
        assertThat(shown("street.lead", "/disputes/" + dispute))
                .contains("href=\"/elections/" + no, "欧阳未央", "面积少了十平方米。", "以不动产登记为准。", "选举筹备组", "选举、表决中的异议");
        assertThat(shown("street", "/disputes/" + dispute)).contains(no).doesNotContain("/elections/" + no);
        assertThat(election.file().history().toString()).contains("voting.roll.done.mediate");
    }
}
