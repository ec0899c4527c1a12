package org.hemei.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hemei.offices.Actor;
import org.hemei.platform.Conflict;
import org.hemei.platform.Phrase;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.hemei.support.Together;
import org.hemei.voting.ElectionBallot;
import org.hemei.voting.count.BatchBalance;
import org.hemei.voting.count.CallBack;
import org.hemei.voting.count.CallBackSample;
import org.hemei.voting.count.CallBacks;
import org.hemei.voting.count.CountCertification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Some owners are asked whether the ballot is theirs, before anybody signs for the count. */
@DemoCityTest
class CallBackTest {

    private static final Set<String> ALL = Set.of("业主1", "业主2", "业主3", "业主4", "业主5", "业主6", "业主7");

    @RegisterExtension
    final CityDays days = CityDays.from("2026-06-15");

    @Autowired
    ApplicationContext application;

    @Autowired
    CallBacks callBacks;

    private final Sessions sessions;
    private HandledElection election;
    private String countNo;
    private String path;

    @Autowired
    CallBackTest(MockMvc web) {
        this.sessions = new Sessions(web);
    }

    /** Nine of ten ballots came back, one of them too late. */
    @BeforeEach
    void readTheBallots() {
        election = HandledElection.first(application)
                .take("checkTrigger")
                .withFrozenRoll()
                .withCandidates()
                .withVoteOver()
                .take("closeVoting");
        countNo = election.file().count().countNo();
        path = "/elections/" + election.electionNo() + "/call-backs";
        ElectionFile file = election.file();
        String csv = HandledElection.ballotsCsv(8, 5, ALL, file.windowOpensOn().toString())
                + "B9,1-108,业主1,YES,%s\n".formatted(file.windowClosesOn().plusDays(1));
        assertThat(sample().drawnAt()).isNull();
        election.enter(HandledElection.FIRST, 1, csv);
        election.enter(HandledElection.SECOND, 2, csv);
    }

    private CallBackSample sample() {
        return callBacks.of(countNo).orElseThrow();
    }

    private CallBack unit(int number) {
        return sample().units().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void as(String username, BiConsumer<CallBacks, Actor> deed) {
        election.as(username, actor -> {
            deed.accept(callBacks, actor);
            return true;
        });
    }

    private void sign() {
        election.as(HandledElection.FIRST, actor -> {
            application.getBean(CountCertification.class).sign(countNo, actor);
            return true;
        });
    }

    private static void refused(ThrowingCallable deed, String reason, Object... args) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Conflict.class, conflict -> assertThat(conflict.reason())
                .isEqualTo(Phrase.of(reason, args)));
    }

    private MockHttpServletResponse send(String username, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        fields.forEach(form::param);
        return sessions.perform(username, form).getResponse();
    }

    private String shown(String username) throws Exception {
        MockHttpServletResponse page = sessions.perform(username, get(path)).getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void nobodySignsBeforeThoseDrawnWereCalledBack() throws Exception {
        assertThat(sample().returned()).as("not the late one").isEqualTo(8);
        assertThat(sample().units())
                .hasSize(5)
                .extracting(CallBack::unit)
                .doesNotHaveDuplicates()
                .doesNotContain("1-108", "1-109");
        assertThat(election.file().blockers()).contains(Phrase.of("voting.callBack.unanswered", "5"));
        refused(this::sign, "voting.callBack.unanswered", "5");

        String owner = "业主" + (Integer.parseInt(unit(1).unit().replace("1-10", "")) + 1);
        assertThat(shown(HandledElection.FIRST))
                .contains(owner, "本人投票属实</button>")
                .doesNotContain("同意", "弃权");
        for (String reader : List.of(HandledElection.LEAD, "bureau", "auditor")) {
            assertThat(shown(reader)).contains(unit(1).unit()).doesNotContain(owner, "本人投票属实</button>");
        }

        Map<String, String> confirmed = Map.of("number", "1", "action", "confirm", "_idempotency", "once-" + countNo);
        assertThat(send(HandledElection.FIRST, confirmed).getRedirectedUrl()).isEqualTo(path + "?done");
        assertThat(send(HandledElection.FIRST, confirmed).getRedirectedUrl())
                .as("sent twice")
                .isEqualTo(path + "?done");
        assertThat(send(HandledElection.LEAD, Map.of("number", "2", "action", "confirm"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(HandledElection.SECOND, Map.of("number", "77", "action", "confirm"))
                        .getStatus())
                .isEqualTo(404);
        refused(
                () -> as(HandledElection.SECOND, (calls, actor) -> calls.deny(countNo, 1, actor)),
                "voting.callBack.conflict.answered",
                String.valueOf(unit(1).answeredByName()));
        assertThat(election.file().blockers()).contains(Phrase.of("voting.callBack.unanswered", "4"));
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWins() throws Exception {
        List<Callable<String>> both = List.of(
                () -> told(HandledElection.FIRST, (calls, actor) -> calls.confirm(countNo, 1, actor)),
                () -> told(HandledElection.SECOND, (calls, actor) -> calls.deny(countNo, 1, actor)));

        List<String> answers = Together.at(both);

        String winner = String.valueOf(unit(1).answeredBy());
        assertThat(answers)
                .containsExactlyInAnyOrder("done", winner)
                .doesNotContain(winner.equals(HandledElection.FIRST) ? HandledElection.SECOND : HandledElection.FIRST);
    }

    private String told(String username, BiConsumer<CallBacks, Actor> deed) {
        try {
            as(username, deed);
            return "done";
        } catch (Conflict conflict) {
            return String.valueOf(conflict.holder().username());
        }
    }

    @Test
    void whoeverIsNotReachedIsTriedInThreeDifferentHours() throws Exception {
        String today = election.file().windowClosesOn().plusDays(1).toString();
        assertThat(send(HandledElection.FIRST, missed(today + "T09:59")).getStatus())
                .as("before the draw")
                .isEqualTo(400);
        assertThat(send(HandledElection.FIRST, missed(today + "T10:30")).getStatus())
                .as("in the future")
                .isEqualTo(400);
        election.until(today + "T13:00");
        assertThat(send(HandledElection.FIRST, missed(today + "T10:05")).getStatus())
                .isEqualTo(303);
        assertThat(send(HandledElection.SECOND, missed(today + "T10:50")).getContentAsString(StandardCharsets.UTF_8))
                .contains("这个钟点已经记过一次", "1-at-error");
        assertThat(send(HandledElection.SECOND, missed(today + "T11:00")).getStatus())
                .isEqualTo(303);
        assertThat(unit(1).answer()).isNull();
        assertThat(send(HandledElection.FIRST, missed(today + "T12:59")).getStatus())
                .isEqualTo(303);
        assertThat(unit(1).answer()).isEqualTo(CallBack.Answer.NOT_REACHED);
        as(HandledElection.SECOND, (calls, actor) -> calls.confirm(countNo, 1, actor));
        assertThat(unit(1).answer()).as("they call back themselves").isEqualTo(CallBack.Answer.CONFIRMED);
    }

    private static Map<String, String> missed(String at) {
        return Map.of("number", "1", "action", "missed", "at", at);
    }

    @Test
    void aForgedBallotIsSetAsideByASecondPersonBeforeAnybodySigns() throws Exception {
        as(HandledElection.FIRST, (calls, actor) -> calls.deny(countNo, 1, actor));
        as(HandledElection.FIRST, (calls, actor) -> calls.deny(countNo, 2, actor));
        for (int number = 3; number <= 5; number++) {
            int one = number;
            as(HandledElection.FIRST, (calls, actor) -> calls.confirm(countNo, one, actor));
        }
        refused(this::sign, "voting.callBack.undecided", "2");
        refused(
                () -> as(
                        HandledElection.FIRST,
                        (calls, actor) -> calls.decide(countNo, 1, CallBack.Finding.STANDS, "签名一致", actor)),
                "voting.callBack.conflict.secondPerson");
        assertThat(election.faults(() -> as(
                        HandledElection.LEAD,
                        (calls, actor) -> calls.decide(countNo, 1, CallBack.Finding.SET_ASIDE, " ", actor))))
                .containsExactly("reason REQUIRED");
        BatchBalance before = election.file().balance().get(0);

        assertThat(send(HandledElection.LEAD, Map.of("number", "1", "action", "setAside", "reason", "签名与身份证明不一致"))
                        .getStatus())
                .isEqualTo(303);
        as(
                HandledElection.SECOND,
                (calls, actor) -> calls.decide(countNo, 2, CallBack.Finding.STANDS, "家人代投，有委托书", actor));

        assertThat(election.file().balance())
                .containsExactly(
                        new BatchBalance("1", 10, before.valid() - 1, before.invalid() + 1, before.late(), 0, 0));
        assertThat(election.file().history().toString())
                .contains("voting.count.done.setAside", unit(1).unit())
                .doesNotContain("签名与身份证明不一致");
        assertThat(shown("auditor")).contains("冒名，选票按无效票计", "签名与身份证明不一致").doesNotContain("同意", "弃权");
        sign();
        refused(
                () -> as(HandledElection.SECOND, (calls, actor) -> calls.deny(countNo, 3, actor)),
                "voting.callBack.conflict.signed",
                String.valueOf(unit(3).answeredByName()));
        election.take("certifyCount", "countersignCount");
        assertThat(application.getBean(CountCertification.class).ballots(countNo))
                .filteredOn(ballot -> ballot.equals(ElectionBallot.unreadable(unit(1).unit())))
                .hasSize(1);
    }
}
