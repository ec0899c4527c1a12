package org.hemei.voting.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.voting.assembly.HandledVote.EXAMPLE_A;
import static org.hemei.voting.assembly.HandledVote.FIRST;
import static org.hemei.voting.assembly.HandledVote.SECOND;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hemei.support.Answer;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.NaiveRecount;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Votes of the owners as programs see them. */
@DemoCityTest
class VotesApiTest {

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    private DeskClient desk;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
    }

    private Map<String, Object> vote() {
        return Map.of(
                "compound",
                HandledVote.compound(application),
                "convener",
                "COMMITTEE",
                "matters",
                List.of(
                        Map.of("title", HandledVote.ORDINARY, "text", "续聘一年。", "item", "FIRM", "fees", true),
                        Map.of("title", HandledVote.SPECIAL, "text", "收益归全体业主。", "item", "COMMON_PARTS")));
    }

    private Answer file(String username, String path, String csv) throws Exception {
        return desk.call(
                username, post("/api/v1" + path).contentType("text/csv").content(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aVoteIsOpenedOnceForAKeyAndSeenByItsStreetAlone() throws Exception {
        Map<String, Object> vote = vote();
        String key = UUID.randomUUID().toString();
        Answer opened = desk.call(FIRST, DeskClient.posting("/votes", vote).header("Idempotency-Key", key));
        assertThat(opened.status()).isEqualTo(201);
        String no = opened.text("/voteNo");
        assertThat(no).matches("V2026-\\d{6}");
        assertThat(opened.response().getHeader("Location")).isEqualTo("/api/v1/votes/" + no);
        Answer again = desk.call(FIRST, DeskClient.posting("/votes", vote).header("Idempotency-Key", key));
        assertThat(again.text("/voteNo")).isEqualTo(no);
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");

        Answer file = desk.read(SECOND, "/votes/" + no);
        assertThat(file.text("/stage")).isEqualTo("ROLL");
        assertThat(file.text("/steps/0/state")).isEqualTo("NOW");
        assertThat(file.body().path("steps")).hasSize(VoteStep.values().length);
        assertThat(file.text("/matters/0/majority")).isEqualTo("ORDINARY");
        assertThat(file.text("/matters/1/majority")).isEqualTo("SPECIAL");
        assertThat(file.body().path("matters").get(0).has("passed")).isFalse();
        assertThat(desk.read("auditor", "/votes?ended=false&size=100").each("/voteNo"))
                .contains(no);
        assertThat(desk.read("longtan.lead", "/votes?size=100").each("/voteNo")).doesNotContain(no);
        assertThat(desk.read("longtan.lead", "/votes/" + no).status()).isEqualTo(404);
        assertThat(desk.read("admin", "/votes/" + no).status()).isEqualTo(403);
        assertThat(desk.read(FIRST, "/votes/V2026-999999").status()).isEqualTo(404);

        Map<String, String> ground = Map.of("ground", "COURT_ORDER", "reason", "判决书在卷。");
        assertThat(desk.send(FIRST, "/votes/" + no + "/cancel", ground).status())
                .isEqualTo(403);
        assertThat(desk.send("longtan.lead", "/votes/" + no + "/cancel", ground).status())
                .isEqualTo(404);
        assertThat(desk.send("street.lead", "/votes/" + no + "/cancel", ground).text("/outcome"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void everyFieldThatIsWrongIsNamedAsItWasSent() throws Exception {
        assertThat(desk.send(FIRST, "/votes", Map.of()).errors())
                .containsExactlyInAnyOrder("compound REQUIRED", "convener REQUIRED", "matters RANGE");
        Map<String, Object> wrong = Map.of(
                "compound",
                HandledVote.compound(application),
                "convener",
                "NOBODY",
                "matters",
                List.of(
                        Map.of("title", "同名", "text", "全文", "item", "FIRM"),
                        Map.of("title", "同名", "text", "", "item", "X")));
        assertThat(desk.send(FIRST, "/votes", wrong).errors())
                .containsExactlyInAnyOrder(
                        "convener UNKNOWN",
                        "matters[1].item UNKNOWN",
                        "matters[1].title DUPLICATE",
                        "matters[1].text REQUIRED");
        assertThat(desk.send(FIRST, "/votes", Map.of("compound", "C001", "unknown", 1))
                        .status())
                .isEqualTo(400);
    }

    /** From the roll to the result, by programs alone; nobody learns of a sum before two people have signed. */
    @Test
    void filesAreKeptWholeOrNotAtAllAndTheResultIsToldExactly() throws Exception {
        HandledVote vote = HandledVote.opened(application);
        String path = "/votes/" + vote.voteNo();
        assertThat(accepted(file(FIRST, path + "/roll?dryRun=true", HandledVote.ROLL)))
                .isEqualTo(10);
        assertThat(desk.read(FIRST, path).body().has("roll")).isFalse();
        Answer refused = file(FIRST, path + "/roll", HandledVote.ROLL.replace("100.00,Zhao", "很大,Zhao"));
        assertThat(accepted(refused)).isZero();
        assertThat(refused.text("/errors/0/field")).isEqualTo("area");
        assertThat(accepted(file(FIRST, path + "/roll", HandledVote.ROLL))).isEqualTo(10);
        assertThat(desk.read(FIRST, path).text("/roll/voters")).isEqualTo("7");
        assertThat(desk.read(FIRST, path).text("/roll/area")).isEqualTo("880.00");
        assertThat(file(FIRST, path + "/deliveries", "unit\n").status()).isEqualTo(409);
        assertThat(file(FIRST, path + "/ballots?batch=1&entry=1", "x").status()).isEqualTo(409);

        vote.withFrozenRoll().take("publishMatters");
        String register = vote.deliveryCsv();
        assertThat(file(FIRST, path + "/deliveries", register.replace("1-110", "9-999"))
                        .text("/errors/0/field"))
                .isEqualTo("unit");
        assertThat(accepted(file(FIRST, path + "/deliveries", register))).isEqualTo(10);
        assertThat(desk.read(FIRST, path).text("/delivery/proven")).isEqualTo("9");
        assertThat(file(FIRST, path + "/roll?dryRun=true", "x").status())
                .as("frozen, whatever is in the file")
                .isEqualTo(409);
        assertThat(file(FIRST, path + "/ballots?batch=9&entry=3", "x").status()).isEqualTo(404);
        assertThat(file(FIRST, path + "/ballots?batch=1&entry=3", "x").status())
                .as("the window is open")
                .isEqualTo(409);
        vote.take("deliverBallots").untilClosed().take("closeVoteWindow");

        String read = HandledVote.csv(EXAMPLE_A, vote.file().windowOpensOn());
        String ballots = path + "/ballots?batch=1&entry=";
        assertThat(file(FIRST, ballots + "3", read).errors()).containsExactly("entry RANGE");
        assertThat(file(FIRST, path + "/ballots?batch=9&entry=1", read).status())
                .isEqualTo(404);
        assertThat(accepted(file(FIRST, ballots + "1", read))).isEqualTo(5);
        assertThat(file(FIRST, ballots + "2", read).text("/holder/username")).isEqualTo(FIRST);
        assertThat(file(FIRST, ballots + "2", "x").status())
                .as("theirs is the first")
                .isEqualTo(409);
        assertThat(file(SECOND, ballots + "2", "x").text("/errors/0/field")).isEqualTo("file");
        assertThat(accepted(file(SECOND, ballots + "2", read))).isEqualTo(5);
        Answer before = desk.read("auditor", path);
        assertThat(before.body().path("matters").get(0).has("result")).isFalse();
        assertThat(before.body().path("explanation")).isEmpty();

        vote.take("certifyVote", "countersignVote");
        Answer after = desk.read("auditor", path);
        assertThat(after.text("/matters/0/passed")).isEqualTo("true");
        assertThat(after.text("/matters/1/passed")).isEqualTo("false");
        assertThat(after.body().at("/matters/0/result"))
                .isEqualTo(
                        DeskClient.tree(
                                """
                        {"total": {"count": 7, "area": "880.00"}, "participating": {"count": 5, "area": "720.00"},
                         "yes": {"count": 3, "area": "370.00"}}"""));
        assertThat(after.body().path("explanation")).isNotEmpty();
        assertOthersCountTheSame(vote, path);
    }

    /** Zhou and the buyer returned nothing and were served; 1-110 could not be. */
    private void assertOthersCountTheSame(HandledVote vote, String path) throws Exception {
        assertThat(desk.read("street.lead", path + "/recount.csv").status()).isEqualTo(403);
        assertThat(desk.read("auditor", path + "/recount.csv?round=2").status()).isEqualTo(404);
        String lines =
                desk.read("auditor", path + "/recount.csv").response().getContentAsString(StandardCharsets.UTF_8);
        assertThat(lines.lines().filter(line -> line.contains("SILENT")))
                .extracting(line -> line.split(",")[1] + " " + line.split(",")[3])
                .containsExactlyInAnyOrder("80.00 YES", "80.00 NO");
        NaiveRecount again = NaiveRecount.of(lines);
        assertThat(again.heads).isEqualTo(7);
        assertThat(again.area).isEqualByComparingTo("880");
        assertThat(again.questions.get(HandledVote.ORDINARY).yesArea).isEqualByComparingTo("370");
        assertThat(again.passes(HandledVote.ORDINARY)).isTrue();
        assertThat(again.passesByThreeQuarters(HandledVote.SPECIAL)).isFalse();

        String count = "/recount/" + vote.voteNo() + "-1";
        Sessions sessions = new Sessions(web);
        assertThat(shown(sessions, "auditor", count))
                .contains("参与的过半数", "参与的四分之三以上", "没有交票的业主不算参与", "核对我的选票")
                .contains("name=\"nonce\"")
                .doesNotContain("370.00");
        assertThat(shown(sessions, "auditor", count + "/hashes.txt").lines()).hasSize(5);
        assertThat(shown(sessions, FIRST, "/votes/" + vote.voteNo())).contains(count, "recount.csv", "/unsealings");
        String seal = "/votes/" + vote.voteNo() + "/unsealings";
        var asked =
                sessions.perform(FIRST, post(seal).param("ballots", "B1-104").param("reason", "法院调取"));
        assertThat(asked.getResponse().getRedirectedUrl()).isEqualTo(seal);
        assertThat(shown(sessions, "street.lead", seal)).contains("B1-104", "我同意启封", "业主大会表决");
    }

    private static String shown(Sessions sessions, String username, String path) throws Exception {
        var answer = sessions.perform(username, get(path)).getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static int accepted(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("accepted").asInt();
    }
}
