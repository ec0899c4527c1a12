package org.hemei;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.support.Sessions.ANONYMOUS;
import static org.hemei.support.Sessions.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.hemei.AccessMatrix.Door;
import org.hemei.AccessMatrix.Row;
import org.hemei.documents.Papers;
import org.hemei.offices.DemoAccounts;
import org.hemei.support.DemoCityTest;
import org.hemei.support.SampleFiles;
import org.hemei.support.Sessions;
import org.hemei.support.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Holds {@code access-matrix.txt} against the application. Whatever a request changes is taken back after it. */
@DemoCityTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    /** Answered by filters or as files, so no controller tells of them. */
    private static final Set<String> WITHOUT_CONTROLLER = Set.of("POST /login", "POST /logout", "GET /favicon.svg");

    private final MockMvc web;
    private final Sessions sessions;
    private final List<RequestMappingInfoHandlerMapping> mappings;
    private final JdbcClient database;
    private final TransactionTemplate takenBack;
    private final DemoAccounts accounts;
    private final Papers papers;
    private final Clock clock;
    private final ToldInMatrix told;

    private String caseNo = "";
    private String electionNo = "";
    private String voteNo = "";
    private String task = "";
    private long absence;
    private long paper;
    private String file = "";

    @Autowired
    AccessMatrixTest(
            MockMvc web,
            List<RequestMappingInfoHandlerMapping> mappings,
            JdbcClient database,
            PlatformTransactionManager transactions,
            DemoAccounts accounts,
            Papers papers,
            Clock clock) {
        this.web = web;
        this.sessions = new Sessions(web);
        this.mappings = mappings;
        this.database = database;
        this.takenBack = new TransactionTemplate(transactions);
        this.accounts = accounts;
        this.papers = papers;
        this.clock = clock;
        this.told = new ToldInMatrix(database);
    }

    static List<Row> rows() throws IOException {
        return AccessMatrix.rows();
    }

    @BeforeAll
    void registerACase() throws Exception {
        told.tell(OffsetDateTime.now(clock));
        var registered = web.perform(post("/api/v1/disputes")
                        .with(httpBasic("community", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MatrixRequests.DISPUTE))
                .andReturn();
        caseNo = JsonPath.read(registered.getResponse().getContentAsString(), "$.caseNo");
        var tasks = web.perform(get("/api/v1/tasks")
                        .queryParam("state", "all")
                        .queryParam("q", caseNo)
                        .with(httpBasic("community", PASSWORD)))
                .andReturn();
        task = JsonPath.read(tasks.getResponse().getContentAsString(), "$.items[0].id");
        paper = database.sql("select id from documents_paper where case_no = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
        told.enclose(paper);
        told.arrange(caseNo, OffsetDateTime.now(clock));
        file = addAFileWhoseTimeIsOver();
        // Set once, so that it need not be set for everybody and taken back.
        papers.print(caseNo, paper);
        electionNo = opened();
        voteNo = VoteInMatrix.opened(sessions);
        absence = database.sql(
                        """
                        insert into offices_absence (username, from_day, to_day, reason, entered_by, entered_at)
                        values ('community2', :day, :day, '培训', 'community2', :at) returning id""")
                .param("day", LocalDate.now(clock).plusDays(60))
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private String opened() throws Exception {
        database.sql("insert into registry_compound (code, name, community) values"
                        + " ('MX-1', '立项苑', 'YZ-QH-WT-YS'), ('MX-2', '待立项苑', 'YZ-QH-WT-YS') on conflict do nothing")
                .update();
        var opened = web.perform(post("/api/v1/elections")
                        .with(httpBasic("supervisor", PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(MatrixRequests.ELECTION.replace("MX-2", "MX-1")))
                .andReturn();
        String no = JsonPath.read(opened.getResponse().getContentAsString(), "$.electionNo");
        web.perform(post("/api/v1/elections/{no}/roll", no)
                .with(httpBasic("supervisor", PASSWORD))
                .contentType("text/csv")
                .content(MatrixRequests.ROLL));
        return no;
    }

    private String addAFileWhoseTimeIsOver() throws Exception {
        var added = web.perform(post("/api/v1/disputes/{no}/attachments", caseNo)
                        .param("kind", "PHOTO")
                        .with(Upload.file("a.png", SampleFiles.png(5, 5)))
                        .with(httpBasic("community", PASSWORD)))
                .andReturn();
        database.sql(
                        """
                        insert into documents_retention (case_no, office, title, filed_on, keep_until)
                        values (:no, 'YZ-QH-WT-YS', '楼上漏水', :day, :day)""")
                .param("no", caseNo)
                .param("day", LocalDate.now(clock).minusDays(1))
                .update();
        return JsonPath.read(added.getResponse().getContentAsString(), "$.id").toString();
    }

    @AfterAll
    void cancelTheAbsence() {
        told.takeBack();
        database.sql("delete from offices_absence where id = ?").param(absence).update();
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() throws IOException {
        Set<String> routes = AccessMatrix.routes(mappings).collect(toSet());
        routes.addAll(WITHOUT_CONTROLLER);
        assertThat(rows()).extracting(Row::route).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyAccountHasAColumn() throws IOException {
        List<String> everybody = new ArrayList<>(List.of(ANONYMOUS));
        accounts.all().forEach(account -> everybody.add(account.username()));
        assertThat(rows()).isNotEmpty().allSatisfy(row -> assertThat(row.answers())
                .containsOnlyKeys(everybody));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyIsAnsweredAsTheTableSays(Row row) throws Exception {
        SoftAssertions table = new SoftAssertions();
        for (String username : row.answers().keySet()) {
            ask(row, username, false, table);
            if (row.door() == Door.API) {
                ask(row, username, true, table);
            }
        }
        table.assertAll();
    }

    private void ask(Row row, String username, boolean withPassword, SoftAssertions table) throws Exception {
        int looks = refusedLooks(username);
        MockHttpServletResponse answer = answer(row, username, withPassword);
        int expected = row.answers().get(username);
        String cell = "%s as %s: ".formatted(row, username);
        table.assertThat(answer.getStatus()).as(cell + "status").isEqualTo(expected);
        if (expected == 302) {
            boolean toLogin = username.equals(ANONYMOUS) && row.door() != Door.OPEN;
            table.assertThat(String.valueOf(answer.getRedirectedUrl()).endsWith("/login"))
                    .as(cell + "leads to the login")
                    .isEqualTo(toLogin);
        }
        if (expected >= 400 && (row.door() == Door.API || row.door() == Door.SCRIPT)) {
            table.assertThat(answer.getContentType()).as(cell + "type").isEqualTo("application/problem+json");
        }
        // A try to see what is not one's own is written down, whichever way it is made.
        table.assertThat(refusedLooks(username) - looks)
                .as(cell + "refused looks")
                .isEqualTo(row.isAboutOneCase() && expected == 404 ? 1 : 0);
    }

    private int refusedLooks(String username) {
        return database.sql(
                        "select count(*) from audit_view where case_no in (?, ?, ?) and username = ? and not allowed")
                .params(caseNo, electionNo, voteNo, username)
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse answer(Row row, String username, boolean withPassword) {
        MockHttpServletResponse answer = takenBack.execute(status -> {
            status.setRollbackOnly();
            try {
                if (!withPassword) {
                    return sessions.perform(username, requestOf(row, username)).getResponse();
                }
                MockHttpServletRequestBuilder request = requestOf(row, username);
                return web.perform(username.equals(ANONYMOUS) ? request : request.with(httpBasic(username, PASSWORD)))
                        .andReturn()
                        .getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(row + " as " + username, e);
            }
        });
        return Objects.requireNonNull(answer);
    }

    private MockHttpServletRequestBuilder requestOf(Row row, String username) {
        String today = LocalDate.now(clock).toString();
        String path = MatrixRequests.withUsualNames(row.path()
                        .replace("/elections/{no}", "/elections/" + electionNo)
                        .replace("/votes/{no}", "/votes/" + voteNo)
                        .replace("{no}", caseNo)
                        .replace("{count}", electionNo + "-1"))
                .replace("{id}", task)
                .replace("{session}", String.valueOf(told.session()))
                .replace("/messages/papers/{paper}", "/messages/papers/" + told.paper())
                .replace("{paper}", String.valueOf(paper))
                .replace("{file}", file)
                .replace("{absence}", String.valueOf(absence))
                .replace("{message}", String.valueOf(told.message()));
        HttpMethod method = row.method().equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(row.method());
        MockHttpServletRequestBuilder request = request(method, URI.create(path))
                .accept(row.door() == Door.PAGE ? "text/html" : "application/json, */*;q=0.5");
        if (!row.header().isEmpty()) {
            request.header(row.header(), "true");
        }
        String body = MatrixRequests.BODIES.get(row.route());
        if (body != null) {
            request.contentType(body.startsWith("{") ? "application/json" : "text/csv")
                    .content(body.replace("{today}", today));
        }
        if (MatrixRequests.WITH_FILE.contains(row.route())) {
            request.with(Upload.file("b.png", SampleFiles.png(6, 6)));
        }
        if (row.route().equals("POST /login")) {
            String who = username.equals(ANONYMOUS) ? "community" : username;
            request.param("username", who).param("password", PASSWORD);
        }
        for (String pair : MatrixRequests.QUERIES
                .getOrDefault(row.route(), "")
                .replace("{today}", today)
                .split("&")) {
            if (!pair.isEmpty()) {
                request.param(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        return request;
    }
}
