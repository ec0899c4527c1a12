package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hemei.registry.CommitteeMembers;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Seat;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Committees that do not work are found before anybody complains. */
@DemoCityTest
class CommitteeWatchTest {

    private static final LocalDate BEGUN = LocalDate.parse("2024-01-01");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    private final Sessions sessions;

    @Autowired
    CommitteeWatchTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    /** A committee of five seats, of which so many are taken, in office until the end of 2028. */
    private String committee(int seated) {
        String compound = HandledElection.compound(application);
        CommitteeTerm term = new CommitteeTerm(compound, BEGUN, LocalDate.parse("2028-12-31"), 5, null);
        application.getBean(CommitteeTerms.class).register(term);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int number = 1; number <= seated; number++) {
                application
                        .getBean(CommitteeMembers.class)
                        .add(term, "委员" + number, "1-10" + number, Seat.MEMBER, BEGUN);
            }
        });
        return compound;
    }

    private List<CommitteeWatch.Warning> warnings(String username, String compound) {
        return HandledElection.of(application, "", compound)
                .as(username, actor -> application.getBean(CommitteeWatch.class).warnings(actor))
                .stream()
                .filter(warning -> warning.compound().equals(compound))
                .toList();
    }

    private List<String> sorts(String compound) {
        return warnings(HandledElection.FIRST, compound).stream()
                .map(warning -> warning.sort() + " " + warning.opens())
                .toList();
    }

    private MockHttpServletResponse met(String username, String compound, Map<String, String> fields) throws Exception {
        return sent(username, "/committees/" + compound + "/meetings", fields);
    }

    private MockHttpServletResponse sent(String username, String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(form::param);
        return sessions.perform(username, form).getResponse();
    }

    private String shown(String username, String path) throws Exception {
        MockHttpServletResponse page = sessions.perform(username, get(path)).getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aCommitteeThatHasNotMetForAYearIsNamedUntilAMeetingIsRecorded() throws Exception {
        String compound = committee(5);
        assertThat(sorts(compound)).containsExactly("IDLE RE_ELECTION");
        assertThat(shown(HandledElection.FIRST, "/elections/radar"))
                .contains("没有登记过会议", "责令限期召集", "/elections/new?compound=" + compound + "&amp;kind=RE_ELECTION");
        assertThat(shown("auditor", "/elections/radar")).contains(compound).doesNotContain("/elections/new?");
        assertThat(warnings("longtan.lead", compound)).as("of another street").isEmpty();

        MockHttpServletResponse refused = met(HandledElection.FIRST, compound, Map.of("metOn", "2023-12-31"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("meeting-metOn-error", "meeting-subject-error");
        assertThat(met(HandledElection.LEAD, compound, Map.of("metOn", "2025-06-14", "subject", "维修资金"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(met(HandledElection.FIRST, compound, Map.of("metOn", "2025-06-14", "subject", "维修资金"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(sorts(compound)).as("a year and a day ago").containsExactly("IDLE RE_ELECTION");
        met(HandledElection.FIRST, compound, Map.of("metOn", "2025-06-15", "subject", "停车收费"));
        assertThat(sorts(compound)).as("a year ago").isEmpty();
        assertThat(shown("bureau", "/committees/" + compound)).contains("停车收费", "2025-06-15", "维修资金");

        String strike = "/committees/" + compound + "/meetings/" + meeting(compound, "停车收费") + "/strike";
        assertThat(sent(HandledElection.LEAD, strike, Map.of("reason", "登错小区")).getStatus())
                .isEqualTo(403);
        assertThat(sent(HandledElection.FIRST, strike, Map.of("reason", " ")).getStatus())
                .isEqualTo(400);
        assertThat(sent(HandledElection.FIRST, strike, Map.of("reason", "登错小区")).getStatus())
                .isEqualTo(303);
        assertThat(sorts(compound)).as("it counts no more").containsExactly("IDLE RE_ELECTION");
        assertThat(shown("bureau", "/committees/" + compound)).contains("停车收费", "划去：登错小区");
        MockHttpServletResponse again = sent(HandledElection.SECOND, strike, Map.of("reason", "登错小区"));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("已经划去这次会议");
    }

    /** Entered by its certificate, after which its seats can fall vacant. */
    @Test
    void theMembersOfACommitteeElectedEarlierAreEntered() throws Exception {
        String compound = committee(0);
        String path = "/committees/" + compound + "/members";
        assertThat(shown(HandledElection.FIRST, "/committees/" + compound))
                .contains("登记委员名单", "候补委员")
                .doesNotContain("??");
        MockHttpServletResponse wrong = sent(
                HandledElection.FIRST,
                path,
                Map.of(
                        "name0", "何静", "seat0", "CHAIR", "name1", "何静", "seat1", "CHAIR", "unit2", "3-301", "seat2",
                        "X"));
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("何静填写了两次", "主任只有一名", "members-name2-error", "members-seat2-error")
                .contains("members-evidence-error", "value=\"3-301\"");
        Map<String, String> right = Map.of(
                "name0",
                "何静",
                "seat0",
                "CHAIR",
                "name1",
                "罗平",
                "seat1",
                "MEMBER",
                "unit1",
                "1-101",
                "name2",
                "候一",
                "seat2",
                "ALTERNATE",
                "evidence",
                "梧街备〔2024〕3号");
        assertThat(sent(HandledElection.LEAD, path, right).getStatus()).isEqualTo(403);
        assertThat(sent(HandledElection.FIRST, path, right).getStatus()).isEqualTo(303);
        assertThat(shown(HandledElection.FIRST, "/committees/" + compound))
                .contains("何静", "罗平", "1-101", "候一", "缺额 3 席")
                .doesNotContain("登记委员名单</summary>");
        assertThat(sent(HandledElection.SECOND, path, right).getStatus()).isEqualTo(409);
    }

    private long meeting(String compound, String subject) {
        return application
                .getBean(JdbcClient.class)
                .sql("select id from election_committee_meeting where compound = ? and subject = ?")
                .params(compound, subject)
                .query(Long.class)
                .single();
    }

    @Test
    void vacantSeatsAreNamedWithTheElectionTheyCallFor() throws Exception {
        assertThat(sorts(committee(4))).containsExactly("VACANT BY_ELECTION", "IDLE RE_ELECTION");
        String half = committee(2);
        assertThat(shown(HandledElection.FIRST, "/elections/radar"))
                .contains("/elections/new?compound=" + half + "&amp;kind=RE_ELECTION");
        assertThat(sorts(half)).containsExactly("BELOW_HALF RE_ELECTION", "IDLE RE_ELECTION");
        HandledElection.opened(application, half, "RE_ELECTION");
        assertThat(sorts(half)).as("somebody looks after it").isEmpty();
    }

    @Test
    void aRunningElectionWithAStepOverdueIsNamed() {
        HandledElection election = HandledElection.first(application).take("checkTrigger");
        assertThat(warnings(HandledElection.FIRST, election.compound())).isEmpty();
        days.on("2026-12-31");
        assertThat(warnings(HandledElection.FIRST, election.compound()))
                .isNotEmpty()
                .allSatisfy(warning -> {
                    assertThat(warning.sort()).isEqualTo(CommitteeWatch.Sort.OVERDUE);
                    assertThat(warning.electionNo()).isEqualTo(election.electionNo());
                    assertThat(warning.sourceZh()).isNotBlank();
                });
    }
}
