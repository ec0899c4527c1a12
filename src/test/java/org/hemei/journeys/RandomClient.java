package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hemei.support.Answer;
import org.hemei.support.DeskClient;
import org.jspecify.annotations.Nullable;

/**
 * Works on cases without knowing what they are about: it opens whatever task somebody may open, answers its form at
 * random, and now and then does something else to the case. Nothing it does may break anything.
 */
final class RandomClient {

    /** Enough tries for a form whose fields hang together; who is still refused then is at a dead end. */
    private static final int MOST_TRIES = 120;

    private final DeskClient desk;
    private final Random random;
    private final List<String> people;
    private final List<String> offices;

    /** Who could do something of this kind last time is asked first. */
    private final Map<String, String> known = new HashMap<>();

    RandomClient(DeskClient desk, Random random, List<String> people) throws Exception {
        this.desk = desk;
        this.random = random;
        this.people = people;
        this.offices = desk.read(people.get(0), "/offices").each("/code");
    }

    /** An open task of the engine, and whose it is in the engine's words. */
    record Waiting(String id, String key, @Nullable String assignee, String candidates) {}

    /** Has the task completed by somebody who may. */
    void complete(Waiting task, LocalDate today) throws Exception {
        for (String username : likeliest(task)) {
            Answer opened = desk.read(username, "/tasks/{id}", task.id());
            if (opened.status() == 404) {
                continue;
            }
            assertThat(opened.status()).as("%s", opened.body()).isEqualTo(200);
            Answer answer = answer(username, task, opened.body(), today);
            if (answer.status() == 200) {
                known.put(task.candidates(), username);
                return;
            }
            assertThat(answer.status()).as("%s: %s", username, answer.body()).isIn(403, 409);
        }
        throw new AssertionError("nobody can do " + task);
    }

    private List<String> likeliest(Waiting task) {
        List<String> asked = new ArrayList<>(people);
        Collections.shuffle(asked, random);
        for (String first : new String[] {known.get(task.candidates()), task.assignee()}) {
            if (first != null) {
                asked.add(0, first);
            }
        }
        return asked;
    }

    /** 200, or that somebody else has to do it. */
    private Answer answer(String username, Waiting task, JsonNode opened, LocalDate today) throws Exception {
        RandomForm form = new RandomForm(random, today, opened.path("form"), opened.path("data"));
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < MOST_TRIES; i++) {
            Map<String, Object> body = new HashMap<>(Map.of("data", form.filled()));
            if (random.nextBoolean()) {
                body.put("revision", opened.path("revision"));
            }
            Answer answer = desk.send(username, "/tasks/" + task.id() + "/complete", body);
            if (answer.status() != 400) {
                return answer;
            }
            assertThat(answer.errors()).as("%s", answer.body()).isNotEmpty();
            refusals.add(form.filled() + " " + answer.errors());
            form.mend(answer.errors());
        }
        throw new AssertionError("no answer is right for " + opened.path("taskKey") + ": "
                + String.join("\n", refusals.subList(MOST_TRIES - 10, MOST_TRIES)));
    }

    /** Takes the task, or gives it back. */
    void take(Waiting task) throws Exception {
        String username = someoneFor(task);
        harmless(
                desk.send(username, "/tasks/" + task.id() + (random.nextInt(3) > 0 ? "/claim" : "/unclaim"), Map.of()));
    }

    /** What somebody may, or may not, do to a case beside its tasks. */
    void meddle(String caseNo, Waiting task, LocalDate today) throws Exception {
        String username = someoneFor(task);
        String path = "/disputes/" + caseNo;
        Answer answer =
                switch (random.nextInt(16)) {
                    case 0 -> desk.send(username, path + "/withdraw", withdrawal());
                    case 1, 2 -> desk.send(username, path + "/alert", alert());
                    case 3, 4, 5, 6, 7, 8 -> desk.send(username, path + "/transfer", transfer());
                    case 9, 10, 11, 12, 13 -> desk.send(username, path + "/mediator", replacement());
                    default -> desk.send(username, path + "/deadlines/mediation.acceptance", change(today));
                };
        harmless(answer);
    }

    private Map<String, Object> withdrawal() {
        return Map.of("party", one("APPLICANT", "RESPONDENT", "WITNESS"), "reason", "不想再谈了");
    }

    private Map<String, Object> alert() {
        return Map.of("kind", one("VIOLENCE", "MASS_INCIDENT", "OTHER"), "note", "双方在楼道推搡");
    }

    private Map<String, Object> transfer() {
        return Map.of(
                "office",
                offices.get(random.nextInt(offices.size())),
                "ground",
                one("WRONG_PLACE", "WRONG_TIER", "CONFLICT_OF_INTEREST", "COMPLEX"),
                "note",
                "不归本单位办理");
    }

    private Map<String, Object> replacement() {
        return Map.of(
                "mediator",
                one("community", "community2", someone()),
                "reason",
                "当事人要求",
                "conflictFree",
                random.nextInt(4) > 0);
    }

    private Map<String, Object> change(LocalDate today) {
        return Map.of("due", today.plusDays(random.nextInt(20)).toString(), "reason", "节前人手不足");
    }

    private void harmless(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 400, 403, 404, 409);
    }

    /** Mostly one who has to do with the task. */
    private String someoneFor(Waiting task) throws Exception {
        if (random.nextInt(4) > 0) {
            for (String username : likeliest(task)) {
                if (desk.read(username, "/tasks/{id}", task.id()).status() == 200) {
                    return username;
                }
            }
        }
        return someone();
    }

    private String someone() {
        return people.get(random.nextInt(people.size()));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
