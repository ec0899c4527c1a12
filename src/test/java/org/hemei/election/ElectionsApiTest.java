package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.support.Answer;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Elections as programs and browsers see them. */
@DemoCityTest
class ElectionsApiTest {

    private static final Pattern NEXT_PAGE = Pattern.compile("href=\"(/elections[?][^\"]*after=[^\"]*)\"");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationContext application;

    private DeskClient desk;
    private String compound;

    @BeforeEach
    void sitDown() {
        desk = new DeskClient(web);
        compound = HandledElection.compound(application);
    }

    private Map<String, Object> first() {
        return Map.of("compound", compound, "kind", "FIRST", "seats", 5);
    }

    @Test
    void anElectionIsOpenedOnceInACompound() throws Exception {
        Answer opened = desk.send("supervisor", "/elections", first());
        assertThat(opened.status()).isEqualTo(201);
        String no = opened.text("/electionNo");
        assertThat(no).matches("E2026-\\d{6}");
        assertThat(opened.response().getHeader("Location")).isEqualTo("/api/v1/elections/" + no);

        Answer second = desk.send("supervisor2", "/elections", first());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/current")).isEqualTo(no);

        Answer file = desk.read("supervisor", "/elections/" + no);
        assertThat(file.text("/stage")).isEqualTo("FORM_GROUP");
        assertThat(file.body().path("steps")).hasSize(12);
        assertThat(file.text("/steps/0/state")).isEqualTo("NOW");
        assertThat(file.text("/steps/0/due")).isEqualTo("2026-08-14");
        assertThat(file.text("/steps/0/source")).contains("第九条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BY_ELECTION", "REMOVAL"})
    void whatNeedsACommitteeIsRefusedWhereThereIsNoneAndNothingIsBegun(String kind) throws Exception {
        Answer refused = desk.send("supervisor", "/elections", Map.of("compound", compound, "kind", kind, "seats", 5));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("kind IMPOSSIBLE");
        assertThat(application.getBean(ElectionSearch.class).openIn(compound)).isEmpty();
    }

    @Test
    void everyFieldThatIsWrongIsNamed() throws Exception {
        assertThat(desk.send("supervisor", "/elections", Map.of()).errors())
                .containsExactly("compound REQUIRED", "kind REQUIRED", "seats REQUIRED");
        assertThat(desk.send("supervisor", "/elections", Map.of("compound", "C005", "kind", "X", "seats", 6))
                        .errors())
                .containsExactly("compound IMPOSSIBLE", "kind UNKNOWN", "seats RANGE");
        assertThat(desk.send(
                                "supervisor",
                                "/elections",
                                Map.of("compound", compound, "kind", "RE_ELECTION", "seats", 5))
                        .errors())
                .containsExactly("kind IMPOSSIBLE");
    }

    @Test
    void anotherStreetKnowsOfNothing() throws Exception {
        String no = desk.send("supervisor", "/elections", first()).text("/electionNo");

        assertThat(desk.read("longtan.lead", "/elections/" + no).status()).isEqualTo(404);
        assertThat(desk.read("qinghe.lead", "/elections/" + no).status()).isEqualTo(200);
        assertThat(desk.read("bureau", "/elections/" + no).status()).isEqualTo(200);
        assertThat(desk.send(
                                "longtan.lead",
                                "/elections/" + no + "/cancel",
                                Map.of("ground", "COURT_ORDER", "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(desk.read("supervisor", "/elections/E2026-999999").status()).isEqualTo(404);
        assertThat(desk.read("longtan.lead", "/elections?size=100").each("/electionNo"))
                .doesNotContain(no);
    }

    private Answer file(String username, String path, String csv) throws Exception {
        return desk.call(
                username, post("/api/v1" + path).contentType("text/csv").content(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRollIsKeptWholeOrNotAtAll() throws Exception {
        HandledElection election = HandledElection.first(application).take("checkTrigger", "formGroup");
        String path = "/elections/" + election.electionNo();
        String wrong = HandledElection.rollCsv().replace("100.00,业主3", "很大,业主3");

        Answer refused = file("supervisor", path + "/roll", wrong);
        assertThat(refused.body().path("accepted").asInt()).isZero();
        assertThat(refused.text("/errors/0/field")).isEqualTo("area");
        assertThat(refused.text("/errors/0/row")).isEqualTo("4");
        Answer tried = file("supervisor", path + "/roll?dryRun=true", HandledElection.rollCsv());
        assertThat(tried.body().path("accepted").asInt()).isEqualTo(10);
        assertThat(desk.read("supervisor", path).body().has("roll")).isFalse();

        assertThat(file("supervisor", path + "/roll", HandledElection.rollCsv())
                        .body()
                        .path("accepted")
                        .asInt())
                .isEqualTo(10);
        Answer kept = desk.read("supervisor", path);
        assertThat(kept.text("/roll/voters")).isEqualTo("10");
        assertThat(kept.text("/roll/area")).isEqualTo("1000.00");
    }

    @Test
    void twoSupervisorsReadABatchByFile() throws Exception {
        HandledElection election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates();
        String path = "/elections/" + election.electionNo();
        assertThat(file("supervisor", path + "/ballots?batch=1&entry=1", "x").status())
                .isEqualTo(409);
        assertThat(file("supervisor", path + "/roll", "x").status())
                .as("frozen, whatever is in the file")
                .isEqualTo(409);
        election.withVoteOver().take("closeVoting");
        ElectionFile file = election.file();
        String csv = HandledElection.ballotsCsv(
                9, 5, Set.copyOf(file.count().questions()), file.windowOpensOn().toString());

        assertThat(file("supervisor", path + "/ballots?batch=1&entry=3", csv).errors())
                .containsExactly("entry RANGE");
        assertThat(file("supervisor", path + "/ballots?batch=9&entry=1", csv).status())
                .isEqualTo(404);
        Answer wrong = file("supervisor", path + "/ballots?batch=1&entry=1", csv.replace("业主7,NO", "业主7,也许"));
        assertThat(wrong.body().path("accepted").asInt()).isZero();
        assertThat(wrong.text("/errors/0/field")).isEqualTo("choice");
        assertThat(file("supervisor", path + "/ballots?batch=1&entry=1", csv)
                        .body()
                        .path("accepted")
                        .asInt())
                .isEqualTo(9);
        assertThat(file("supervisor", path + "/ballots?batch=1&entry=2", "x").status())
                .isEqualTo(409);
        Answer same = file("supervisor", path + "/ballots?batch=1&entry=2", csv);
        assertThat(same.status()).isEqualTo(409);
        assertThat(same.text("/holder/username")).isEqualTo("supervisor");
        assertThat(file("supervisor2", path + "/ballots?batch=1&entry=2", csv).status())
                .isEqualTo(200);
        assertThat(desk.read("supervisor", path).body().has("result")).isFalse();

        election.take("certifyCount", "countersignCount");
        Answer result = desk.read("auditor", path);
        assertThat(result.body().at("/result/formed").asBoolean()).isTrue();
        assertThat(result.body().at("/result/elected")).hasSize(5);
    }

    @Test
    void sendingTheOpeningTwiceOpensOnce() throws Exception {
        Sessions sessions = new Sessions(web);
        String key = UUID.randomUUID().toString();
        String first = redirected(sessions, key);
        assertThat(first).startsWith("/elections/E").endsWith("?opened");
        assertThat(redirected(sessions, key)).isEqualTo(first);
    }

    private String redirected(Sessions sessions, String key) throws Exception {
        MvcResult result = sessions.perform(
                "supervisor",
                post("/elections/new")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("compound", compound)
                        .param("kind", "FIRST")
                        .param("seats", "5")
                        .param("_idempotency", key));
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    @Test
    void everyPageOfAnElectionIsShown() throws Exception {
        Sessions sessions = new Sessions(web);
        HandledElection election = HandledElection.again(application, "2026-09-30")
                .take("recordReport")
                .withFrozenRoll()
                .withCandidates();
        shown(sessions, "supervisor", "/elections/" + election.electionNo(), "会议公告", "校验码", "党员");
        election.withVoteOver().take("closeVoting");
        election.enter(
                "supervisor",
                1,
                HandledElection.ballotsCsv(
                        9,
                        5,
                        Set.copyOf(election.file().count().questions()),
                        election.file().windowOpensOn().toString()));
        shown(sessions, "supervisor", "/elections/" + election.electionNo(), "录入一次", "为什么现在不能进入下一步");
        election.enter(
                "supervisor2",
                2,
                HandledElection.ballotsCsv(
                        9,
                        4,
                        Set.copyOf(election.file().count().questions()),
                        election.file().windowOpensOn().toString()));
        shown(sessions, "street.lead", "/elections/" + election.electionNo() + "/ballots/1", "选票 B1");
        assertThat(listed(sessions, "bureau", "/elections")).contains(election.electionNo());
        application
                .getBean(CommitteeTerms.class)
                .register(new CommitteeTerm(
                        compound, LocalDate.parse("2021-06-01"), LocalDate.parse("2026-05-31"), 5, null));
        shown(sessions, "street.lead", "/elections/radar", compound, "已届满");
        shown(sessions, "supervisor", "/elections/new", "席位");
    }

    /** All pages of a list, one after the other. */
    private static String listed(Sessions sessions, String username, String path) throws Exception {
        StringBuilder all = new StringBuilder();
        String next = path;
        while (next != null) {
            String page = sessions.perform(username, get(URI.create(next)))
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            all.append(page);
            Matcher link = NEXT_PAGE.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        return all.toString();
    }

    private static void shown(Sessions sessions, String username, String path, String... words) throws Exception {
        var answer = sessions.perform(username, get(path)).getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(List.of(words));
    }
}
