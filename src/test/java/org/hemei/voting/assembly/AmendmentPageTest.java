package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.assembly.HandledVote.FIRST;
import static org.hemei.voting.assembly.HandledVote.LEAD;
import static org.hemei.voting.assembly.HandledVote.SECOND;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.voting.roll.RollAmendments;
import org.hemei.voting.roll.Rolls;
import org.hemei.voting.roll.UnitForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which two people amend a roll, and what each reader sees of it. */
@DemoCityTest
class AmendmentPageTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private final Sessions sessions;

    @Autowired
    AmendmentPageTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    private MockHttpServletResponse send(String username, String to, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(to).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(form::param);
        return sessions.perform(username, form).getResponse();
    }

    private String shown(String username, String page) throws Exception {
        MockHttpServletResponse answer = sessions.perform(username, get(page)).getResponse();
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void twoPeopleAmendTheRollOnItsPage() throws Exception {
        HandledVote vote = HandledVote.opened(application).importRoll().take("checkVoteRoll", "postVoteRoll");
        Rolls rolls = vote.bean(Rolls.class);
        int revision = rolls.find(vote.voteNo()).orElseThrow().revision();
        UnitForm corrected = new UnitForm("1", "106", "81.00", "Zhou", "SOLD");
        vote.lets(FIRST, actor -> rolls.correct(vote.voteNo(), "1-106", corrected, "登记簿所载", revision, actor));
        vote.until(vote.file().roll().publicity().until().plusDays(1) + "T10:00")
                .take("endVoteRollPosting", "signVoteRoll", "freezeVoteRoll", "publishMatters");
        String path = "/votes/" + vote.voteNo() + "/amendments";
        assertThat(shown(FIRST, "/votes/" + vote.voteNo())).contains(path);
        Map<String, String> typed = new HashMap<>(
                Map.of("building", "1", "unit", "111", "area", "很大", "owners", "Wu", "status", "SOLD", "reason", "漏列"));
        typed.put("kind", "ADD");
        assertThat(send(FIRST, path, typed).getContentAsString(StandardCharsets.UTF_8))
                .contains("area-error");
        typed.put("kind", "CHANGE");
        typed.put("area", "50");
        assertThat(send(FIRST, path, typed).getContentAsString(StandardCharsets.UTF_8))
                .as("a number that was mistyped adds nothing")
                .contains("unit-error", "名册上没有 1-111");
        assertThat(HandledVote.faults(() -> vote.as(FIRST, actor -> vote.bean(RollAmendments.class)
                        .propose(
                                vote.voteNo(),
                                new UnitForm("1", "101", "95", "Zhang;Li", "SOLD"),
                                "ADD",
                                "理由",
                                actor))))
                .containsExactly("unit DUPLICATE");
        typed.remove("kind");
        assertThat(send(FIRST, path, typed).getContentAsString(StandardCharsets.UTF_8))
                .contains("kind-error");
        typed.put("kind", "ADD");
        typed.put("_idempotency", "amend-" + vote.voteNo());
        for (int time = 1; time <= 2; time++) {
            assertThat(send(FIRST, path, typed).getRedirectedUrl()).isEqualTo(path + "?done");
        }
        assertThat(shown(FIRST, path)).contains("第 2 号", "Wu", "等另一个人签。").doesNotContain("第 3 号");
        assertThat(send(FIRST, path + "/2", Map.of("action", "sign")).getStatus())
                .isEqualTo(409);
        assertThat(send(LEAD, path + "/2", Map.of("action", "sign")).getStatus())
                .isEqualTo(403);
        assertThat(send(SECOND, path + "/2", Map.of("action", "sign")).getStatus())
                .isEqualTo(303);
        Map<String, String> off = Map.of("action", "strikeOff", "unit", "1-999", "reason", "拆除");
        assertThat(send(FIRST, path, off).getContentAsString(StandardCharsets.UTF_8))
                .contains("off-unit-error");
        assertThat(send(FIRST, path, Map.of("action", "strikeOff", "unit", "1-110", "reason", "Qian 的房屋拆除"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send(SECOND, path + "/3", Map.of("action", "drop")).getContentAsString(StandardCharsets.UTF_8))
                .contains("3-reason-error");
        send(SECOND, path + "/3", Map.of("action", "sign"));
        assertThat(shown(FIRST, path)).contains("补发", "1-111", "没有收回选票");
        assertThat(shown("bureau", path))
                .contains("Q*", "1-110")
                .doesNotContain("Qian", "漏列", "登记簿所载", "提出修订</button>", "没有收回选票");
        assertThat(vote.file().history().toString())
                .contains("voting.roll.done.propose")
                .doesNotContain("漏列", "拆除", "登记簿所载");
        assertThat(shown("auditor", path)).contains("漏列", "公示期间更正", "登记簿所载");
    }
}
