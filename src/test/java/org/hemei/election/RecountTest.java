package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hemei.platform.Conflict;
import org.hemei.support.Answer;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.NaiveRecount;
import org.hemei.support.Sessions;
import org.hemei.voting.count.CountStore;
import org.hemei.voting.count.EnteredBallot;
import org.hemei.voting.count.Receipt;
import org.hemei.voting.count.RecountStore;
import org.hemei.voting.count.Unsealing;
import org.hemei.voting.count.UnsealingRequest;
import org.hemei.voting.roll.RollAmendments;
import org.hemei.voting.roll.UnitForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A certified count can be counted again by others, and tells nobody's choice. */
@DemoCityTest
class RecountTest {

    private static final Set<String> ALL = Set.copyOf(
            IntStream.rangeClosed(1, 7).mapToObj(HandledElection::owner).toList());

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    private DeskClient desk;
    private Sessions sessions;
    private HandledElection election;
    private String countNo;

    @BeforeEach
    void countNineBallots() {
        desk = new DeskClient(web);
        sessions = new Sessions(web);
        election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates()
                .withVoteOver()
                .take("closeVoting");
        countNo = election.file().count().countNo();
        String opens = election.file().windowOpensOn().toString();
        String csv = HandledElection.ballotsCsv(8, 5, ALL, opens).replace("B7,1-106,业主5,YES", "B7,1-106,业主5,ABSTAIN")
                + "B9,1-108,业主1,INVALID,%s\n".formatted(opens);
        election.enter(HandledElection.FIRST, 1, csv);
        election.enter(HandledElection.SECOND, 2, csv);
    }

    private MockHttpServletResponse file(String username) throws Exception {
        return web.perform(get("/api/v1/elections/" + election.electionNo() + "/recount.csv")
                        .with(httpBasic(username, Sessions.PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private String open(MockHttpServletRequestBuilder request) throws Exception {
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** What the page says of a ballot of the third owner with these choices. */
    private String checked(String ballot, String nonce, String choiceOfFifth) throws Exception {
        var form = post("/recount/" + countNo).param("ballot", ballot).param("nonce", nonce);
        List<String> questions = election.file().count().questions();
        for (int position = 0; position < questions.size(); position++) {
            boolean fifth = questions.get(position).equals(HandledElection.owner(5));
            form.param("choice-" + position, fifth ? choiceOfFifth : position < 5 ? "YES" : "NO");
        }
        return open(form);
    }

    @Test
    void othersCountAgainWhatWasPublished() throws Exception {
        assertThat(file("supervisor").getStatus()).isEqualTo(409);
        assertThat(open(get("/recount/" + countNo))).contains("还没有计完").doesNotContain("hemei-ballot-1");
        election.take("certifyCount", "countersignCount");

        NaiveRecount again = NaiveRecount.of(file("auditor").getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.heads).isEqualTo(10);
        String told = desk.read("supervisor", "/elections/" + election.electionNo())
                .body()
                .path("result")
                .toString();
        again.questions.forEach((question, sums) -> {
            assertThat(told)
                    .contains("参与人数：%d 人，占全体 %d 人".formatted(sums.heads, again.heads))
                    .contains("参与面积：%s ㎡".formatted(sums.area))
                    .containsPattern(question
                            + "[^\"]*同意人数：%d 人[^\"]*同意面积：%s ㎡"
                                    .formatted(
                                            sums.yesHeads, sums.yesHeads == 0 ? "0.00" : sums.yesArea.toPlainString()));
            assertThat(again.passes(question))
                    .isEqualTo(election.file().candidates().stream()
                            .anyMatch(candidate -> candidate.name().equals(question) && candidate.isElected()));
        });
        assertThat(again.questions).hasSize(7);
        assertThat(file("street.lead").getStatus()).isEqualTo(403);
        assertThat(file("longtan.lead").getStatus()).isEqualTo(404);
        assertThat(election.file().history())
                .extracting(entry -> entry.what().code())
                .contains("voting.count.done.fetchRecountOf");
    }

    @Test
    void anOwnerFindsTheirBallotByItsReceiptAndNobodyElseFindsAnything() throws Exception {
        election.take("certifyCount", "countersignCount");
        Receipt third = application.getBean(RecountStore.class).receipts(countNo).stream()
                .filter(receipt -> receipt.unit().equals("1-102"))
                .findFirst()
                .orElseThrow();
        String number = third.ballot();
        String nonce = third.nonce();
        assertThat(checked("B3", nonce, "YES")).as("as a counter typed it").contains("没有查到");
        assertThat(checked(number, nonce.toUpperCase().replaceAll("(.{4})", "$1 "), "YES"))
                .contains("照您写的计入了结果");
        assertThat(checked(number, nonce, "NO")).contains("没有查到");
        assertThat(checked(number, "0".repeat(32), "YES")).contains("没有查到");
        String hashes = open(get("/recount/" + countNo + "/hashes.txt"));
        assertThat(hashes.lines().filter(line -> line.endsWith(" VALID"))).hasSize(8);
        assertThat(hashes.lines().filter(line -> line.endsWith(" INVALID"))).hasSize(1);
        assertThat(hashes).doesNotContain("1-10", "B3", "业主");

        // Ten owners: heads are told, areas are not, and the single lines are nobody's but the supervisors'.
        String page = open(get("/recount/" + countNo));
        assertThat(page).contains("不到 25 人", "只公布人数", "名册共 10 人").doesNotContain("500.00", "800.00");
        assertThat(web.perform(get("/recount/" + countNo + "/lines.csv"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(sessions.perform("supervisor", get("/elections/" + election.electionNo()))
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("/recount/" + countNo, "recount.csv", "unsealings");
    }

    @Test
    void theSealIsOpenedByTwoPeopleForOneLook() throws Exception {
        Unsealing unsealing = application.getBean(Unsealing.class);
        String path = "/elections/" + election.electionNo() + "/unsealings";
        assertThatThrownBy(() -> asked(unsealing, "B3", "法院调取")).isInstanceOf(Conflict.class);
        election.take("certifyCount", "countersignCount");
        assertThat(election.faults(() -> asked(unsealing, "B3 B77", " ")))
                .containsExactly("ballots UNKNOWN", "reason REQUIRED");
        asked(unsealing, "B3，B9", "业主3起诉，法院调取");
        UnsealingRequest request = election.as(HandledElection.FIRST, actor -> unsealing.of(countNo, actor))
                .get(0);
        assertThatThrownBy(() -> approved(unsealing, HandledElection.FIRST, request))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> opened(unsealing, HandledElection.FIRST, request))
                .isInstanceOf(Conflict.class);
        assertThat(shown("street.lead", get(path))).contains("我同意启封");
        approved(unsealing, HandledElection.LEAD, request);
        assertThatThrownBy(() -> opened(unsealing, HandledElection.SECOND, request))
                .isInstanceOf(Conflict.class);

        String answer = shown("supervisor", post(path + "/" + request.id()).param("action", "open"));
        assertThat(answer).contains("1-102", "业主3", "1-108", "业主9", "只显示这一次").doesNotContain("1-103");
        assertThatThrownBy(() -> opened(unsealing, HandledElection.FIRST, request))
                .isInstanceOf(Conflict.class);
        assertThat(election.file().history())
                .extracting(entry -> entry.what().code())
                .contains(
                        "voting.count.done.requestUnsealingOf",
                        "voting.count.done.approveUnsealingOf",
                        "voting.count.done.openSealOf");
        Answer told = desk.read("auditor", "/elections/" + election.electionNo());
        assertThat(told.status()).isEqualTo(200);
    }

    /** Whatever key comes with it: the look is written down, and its answer is nowhere but in the one hand. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKeyNeitherUndoesNorKeepsALook(boolean inHeader) throws Exception {
        Unsealing unsealing = application.getBean(Unsealing.class);
        election.take("certifyCount", "countersignCount");
        amend("1-102", new UnitForm("1", "102", "100.00", "业主3", "UNDELIVERED"));
        amend("1-108", null);
        asked(unsealing, "B3 B9", "法院调取");
        UnsealingRequest request = election.as(HandledElection.FIRST, actor -> unsealing.of(countNo, actor))
                .get(0);
        approved(unsealing, HandledElection.LEAD, request);
        String key = UUID.randomUUID().toString();
        String path = "/elections/" + election.electionNo() + "/unsealings/" + request.id();
        Supplier<MockHttpServletRequestBuilder> look = () -> inHeader
                ? post(path).param("action", "open").header("Idempotency-Key", key)
                : post(path).param("action", "open").param("_idempotency", key);

        assertThat(shown("supervisor", look.get()))
                .contains("建设单位", "1-108", "已不在名册上")
                .doesNotContain("</span> · <span>业主3", "业主9");
        assertThat(sessions.perform("supervisor", look.get()).getResponse().getStatus())
                .isEqualTo(409);
        assertThat(database.sql("select count(*) from platform_idempotency_key where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(election.file().history())
                .filteredOn(entry -> entry.what().code().equals("voting.count.done.openSealOf"))
                .hasSize(1);
        assertThat(election.file().history().toString()).doesNotContain("B3", "法院调取");
    }

    @Test
    void aNumberOfTwoBatchesOpensNeither() {
        CountStore counts = application.getBean(CountStore.class);
        LocalDate opens = election.file().windowOpensOn();
        counts.addBatch(countNo, "2", 1);
        counts.put(countNo, "2", 3, List.of(new EnteredBallot("B3", "1-109", opens, Map.of())));
        counts.close(countNo, "2", opens.atStartOfDay().toInstant(ZoneOffset.UTC));
        election.take("certifyCount", "countersignCount");
        assertThat(election.faults(() -> asked(application.getBean(Unsealing.class), "B3", "法院调取")))
                .containsExactly("ballots DUPLICATE");
    }

    @Test
    void betweenTheSignaturesNoBallotIsTakenOutOfTheCount() {
        election.take("certifyCount");
        assertThat(election.faults(() -> amend("1-105", null))).containsExactly("unit IMPOSSIBLE");
        election.take("countersignCount");
        amend("1-105", null);
    }

    private void amend(String unit, UnitForm form) {
        RollAmendments amendments = application.getBean(RollAmendments.class);
        int number = election.as(HandledElection.FIRST, actor -> amendments
                .propose(election.electionNo(), unit, form, "房产证更正", actor)
                .number());
        election.as(HandledElection.SECOND, actor -> amendments.sign(election.electionNo(), number, actor));
    }

    private String shown(String username, MockHttpServletRequestBuilder request) throws Exception {
        var answer = sessions.perform(username, request).getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private void asked(Unsealing unsealing, String ballots, String reason) {
        election.as(HandledElection.FIRST, actor -> {
            unsealing.request(countNo, ballots, reason, actor);
            return true;
        });
    }

    private void approved(Unsealing unsealing, String username, UnsealingRequest request) {
        election.as(username, actor -> {
            unsealing.approve(countNo, request.id(), actor);
            return true;
        });
    }

    private void opened(Unsealing unsealing, String username, UnsealingRequest request) {
        election.as(username, actor -> unsealing.open(countNo, request.id(), actor));
    }
}
