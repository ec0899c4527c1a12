package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.election.HandledElection.FIRST;
import static org.hemei.election.HandledElection.SECOND;
import static org.hemei.election.HandledElection.owner;
import static org.hemei.election.HandledElection.unit;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.NaiveRecount;
import org.hemei.support.Sessions;
import org.hemei.support.Together;
import org.hemei.voting.count.BatchBalance;
import org.hemei.voting.online.BallotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Ballots by personal links: one each, in time, told to nobody, and merged with the paper into one result. */
@DemoCityTest
@ExtendWith(OutputCaptureExtension.class)
class OnlineBallotsTest {

    private static final int CANDIDATES = 7;
    private static final Pattern NONCE = Pattern.compile("(?:[0-9a-f]{4} ){7}[0-9a-f]{4}");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    private Sessions sessions;
    private HandledElection election;
    private String countNo;
    private Map<String, String> tokens;

    /** Whom owner {@code number} agrees to. */
    private static final IntPredicate FIVE = candidate -> candidate <= 5;

    private static final IntPredicate FOUR = candidate -> candidate <= 4;
    private static final IntPredicate NOBODY = candidate -> false;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String link(int number) {
        return "/ballot/" + tokens.get(unit(number));
    }

    private MockHttpServletRequestBuilder sent(String link, String action, String key, IntPredicate agrees) {
        MockHttpServletRequestBuilder form = post(link).param("action", action).param("key", key);
        List<String> questions = election.file().count().questions();
        for (int position = 0; position < questions.size(); position++) {
            int candidate = Integer.parseInt(questions.get(position).replace("业主", ""));
            form.param("choice-" + position, agrees.test(candidate) ? "YES" : "NO");
        }
        return form;
    }

    private String votes(int number, IntPredicate agrees) throws Exception {
        MockHttpServletResponse answer = answer(sent(link(number), "submit", "k" + number, agrees));
        assertThat(answer.getStatus()).isEqualTo(200);
        Matcher nonce = NONCE.matcher(text(answer));
        assertThat(nonce.find()).as("a receipt").isTrue();
        return nonce.group();
    }

    private static String paper(int number, IntPredicate agrees, LocalDate receivedOn) {
        StringBuilder csv = new StringBuilder();
        for (int candidate = 1; candidate <= CANDIDATES; candidate++) {
            csv.append("B%d,%s,%s,%s,%s\n"
                    .formatted(
                            number, unit(number), owner(candidate), agrees.test(candidate) ? "YES" : "NO", receivedOn));
        }
        return csv.toString();
    }

    @Test
    void anElectionOnPaperAndOnlineEndsAsCountedByHand(CapturedOutput log) throws Exception {
        sessions = new Sessions(web);
        election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates();
        LocalDate opens = LocalDate.now(application.getBean(Clock.class)).plusDays(15);
        LocalDate closes = opens.plusDays(5);
        election.take("giveNotice", Map.of("opensOn", opens.toString(), "closesOn", closes.toString()));
        countNo = election.file().count().countNo();
        String desk = "/elections/" + election.electionNo() + "/online";
        assertThat(sessions.perform(FIRST, get(desk)).getResponse().getStatus())
                .as("no profile allows it unless it says so")
                .isEqualTo(404);
        database.sql("update voting_count set online = 'OWN_LINKS' where count_no = ?")
                .param(countNo)
                .update();

        aSecondMakingReplacesTheLinksAndIsTold(desk);
        assertThat(text(answer(get(link(1)))))
                .contains("投票还没有开始", "试验苑", "1-100")
                .doesNotContain("choice-0");
        assertThat(answer(sent(link(1), "submit", "k", FIVE)).getStatus()).isEqualTo(409);

        election.until(opens + "T10:00");
        theFormIsCheckedAndReviewed();
        String nonce = ofFivePressesOneCounts();
        votes(2, FIVE);
        votes(3, FIVE);
        election.until(opens.plusDays(2) + "T10:00");
        votes(4, NOBODY);
        election.until(closes + "T23:50");
        votes(5, FIVE);
        assertThat(text(answer(sent(link(6), "review", "k6", FIVE)))).contains("请核对");
        election.until(closes.plusDays(1) + "T00:00");
        assertThat(text(answer(sent(link(6), "submit", "k6", FIVE))))
                .contains("投票已经结束")
                .doesNotContain("choice-0");
        assertThat(answer(sent(link(6), "submit", "k6", FIVE)).getStatus()).isEqualTo(409);
        assertThat(text(answer(get(link(6))))).contains("投票已经结束");

        election.until(closes.plusDays(1) + "T10:00").take("closeVoting");
        String csv = "ballot,unit,question,choice,receivedAt\n"
                + paper(2, candidate -> candidate > 5, opens)
                + paper(3, NOBODY, opens.minusDays(1))
                + paper(4, FIVE, opens)
                + paper(7, FOUR, opens)
                + paper(8, FOUR, closes);
        election.enter(FIRST, 1, csv);
        election.enter(SECOND, 2, csv);
        assertThat(election.file().balance()).containsExactly(new BatchBalance("1", 10, 7, 0, 0, 3, 0));
        nothingIsToldBeforeTwoHaveSigned(log);
        election.take("certifyCount", "countersignCount");
        itEndsAsCountedByHand(nonce);
    }

    private void aSecondMakingReplacesTheLinksAndIsTold(String desk) throws Exception {
        assertThat(text(sessions.perform(FIRST, get(desk)).getResponse())).contains("制作并打印", "1-100", "1-109");
        MockHttpServletRequestBuilder letters =
                post(desk + "/letters").param("building", "1").param("part", "1");
        MockHttpServletResponse pdf =
                sessions.perform(FIRST, letters.param("making", "0")).getResponse();
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(pdf.getHeader("Cache-Control")).contains("no-store");
        assertThat(sessions.perform(
                                FIRST,
                                post(desk + "/letters").param("building", "1").param("making", "0"))
                        .getResponse()
                        .getStatus())
                .as("pressed twice")
                .isEqualTo(409);
        BallotLinks links = application.getBean(BallotLinks.class);
        Map<String, String> old = election.as(SECOND, actor -> links.make(countNo, "1", 1, 10, actor));
        tokens = election.as(SECOND, actor -> links.make(countNo, "1", 1, 20, actor));
        assertThat(tokens).hasSize(10).allSatisfy((unit, token) -> assertThat(token)
                .matches("[0-9a-f]{32}"));
        assertThat(answer(get("/ballot/" + old.get("1-100"))).getStatus()).isEqualTo(404);
        assertThat(answer(get("/ballot/" + "0".repeat(32))).getStatus()).isEqualTo(404);
        assertThat(election.file().history().toString()).contains("makeLinksOf").doesNotContain(tokens.get("1-100"));
        assertThat(database.sql("select voting_ballot_link::text from voting_ballot_link where count_no = ?")
                        .param(countNo)
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(tokens.values());
    }

    private void theFormIsCheckedAndReviewed() throws Exception {
        MockHttpServletResponse form = answer(get(link(1)));
        assertThat(form.getHeader("Cache-Control")).contains("no-store");
        assertThat(form.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(form.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(text(form)).contains("choice-6-ABSTAIN", "不超过 5 人").doesNotContain("100.00", "data-keep");
        MockHttpServletResponse many = answer(sent(link(1), "review", "k", candidate -> candidate <= 6));
        assertThat(many.getStatus()).isEqualTo(400);
        assertThat(text(many)).contains("最多同意 5 人，您同意了 6 人");
        assertThat(answer(post(link(1)).param("action", "submit").param("choice-0", "YES"))
                        .getStatus())
                .as("not all questions are answered")
                .isEqualTo(400);
        assertThat(text(answer(sent(link(1), "review", "k", FIVE)))).contains("还没有投出", "name=\"key\"");
        assertThat(text(answer(sent(link(1), "change", "k", FIVE)))).contains("checked=\"checked\"");
    }

    private String ofFivePressesOneCounts() throws Exception {
        List<Callable<String>> presses =
                Collections.nCopies(5, () -> text(answer(sent(link(1), "submit", "the same", FIVE))));
        List<String> answers = Together.at(new ArrayList<>(presses));
        assertThat(answers).allSatisfy(page -> assertThat(page)
                .containsPattern(NONCE)
                .contains("2026-", "收到")
                .doesNotContain("choice-", "反对"));
        assertThat(database.sql("select count(*) from voting_ballot where count_no = ? and entry = 5")
                        .param(countNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(text(answer(sent(link(1), "submit", "another", NOBODY))))
                .as("who comes later is told when it was")
                .contains("收到")
                .doesNotContain("choice-", "反对")
                .doesNotContainPattern(NONCE);
        assertThat(text(answer(get(link(1))))).contains("收到").doesNotContain("choice-", "反对");
        Matcher nonce = NONCE.matcher(answers.get(0));
        assertThat(nonce.find()).isTrue();
        return nonce.group();
    }

    private void nothingIsToldBeforeTwoHaveSigned(CapturedOutput log) throws Exception {
        for (String reader : List.of(FIRST, SECOND, "street.lead", "bureau", "auditor")) {
            String page = text(sessions.perform(reader, get("/elections/" + election.electionNo()))
                    .getResponse());
            assertThat(page).as(reader).contains("另有 3 张").doesNotContain("同意人数", "同意面积", "hemei-ballot");
        }
        assertThat(election.file().history().toString()).doesNotContain("YES", "同意", "1-104");
        assertThat(text(answer(get("/recount/" + countNo)))).contains("还没有计完");
        assertThat(log.getAll()).doesNotContain("choice-0", "YES", tokens.get("1-100"));
    }

    /** Seven of ten took part: five are agreed to by all but two, who left the fifth out. */
    private void itEndsAsCountedByHand(String nonce) throws Exception {
        MockHttpServletResponse file = sessions.perform(
                        "auditor", get("/api/v1/elections/" + election.electionNo() + "/recount.csv"))
                .getResponse();
        NaiveRecount again = NaiveRecount.of(text(file));
        assertThat(again.heads).isEqualTo(10);
        for (int candidate = 1; candidate <= CANDIDATES; candidate++) {
            NaiveRecount.Sums sums = again.questions.get(owner(candidate));
            assertThat(sums.heads).isEqualTo(7);
            assertThat(sums.area).isEqualByComparingTo("700");
            assertThat(sums.yesHeads).isEqualTo(candidate <= 4 ? 7 : candidate == 5 ? 5 : 0);
        }
        assertThat(election.file().candidates())
                .filteredOn(Candidate::isElected)
                .extracting(Candidate::name)
                .containsExactlyInAnyOrder(owner(1), owner(2), owner(3), owner(4), owner(5));
        assertThat(text(answer(get("/recount/" + countNo + "/hashes.txt"))).lines())
                .hasSize(7)
                .allMatch(line -> line.endsWith(" VALID"));
        String number = database.sql("select ballot from voting_ballot_receipt where count_no = ? and unit = ?")
                .params(countNo, unit(1))
                .query(String.class)
                .single();
        MockHttpServletRequestBuilder check = sent("/recount/" + countNo, "", "", FIVE)
                .param("ballot", number)
                .param("nonce", nonce);
        assertThat(text(answer(check))).contains("照您写的计入了结果");
        assertThat(text(answer(get(link(6))))).contains("这次投票已经停止");
    }
}
