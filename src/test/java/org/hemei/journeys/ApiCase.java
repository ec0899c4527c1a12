package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.hemei.support.Answer;
import org.hemei.support.DeskClient;

/** One dispute, as programs take it through its steps: by the keys of its tasks and of their data, and nothing else. */
final class ApiCase {

    /** Between them they see every task of a case of compound C001. */
    private static final List<String> PEOPLE =
            List.of("community", "community2", "street", "street.lead", "district", "city", "police");

    private final DeskClient desk;
    private final String caseNo;

    private ApiCase(DeskClient desk, String caseNo) {
        this.desk = desk;
        this.caseNo = caseNo;
    }

    static ApiCase registered(DeskClient desk, String username, ObjectNode dispute) throws Exception {
        return new ApiCase(desk, desk.registered(username, dispute));
    }

    String number() {
        return caseNo;
    }

    /** Claims the task where nobody has it yet, and completes it. */
    ApiCase step(String username, String step, Map<String, ?> data) throws Exception {
        String task = task(username, step);
        if (desk.read(username, "/tasks/{id}", task).body().path("assignee").isNull()) {
            assertThat(desk.send(username, "/tasks/" + task + "/claim", Map.of())
                            .status())
                    .isEqualTo(200);
        }
        Answer answer = desk.complete(username, task, data);
        assertThat(answer.status()).as("%s: %s", step, answer.body()).isEqualTo(200);
        assertThat(answer.text("/caseNo")).isEqualTo(caseNo);
        return this;
    }

    /** What is wrong with these data; the task waits for an answer as before. */
    List<String> refusal(String username, String step, Map<String, ?> data) throws Exception {
        String task = task(username, step);
        JsonNode before = file();
        Answer answer = desk.complete(username, task, data);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(task(username, step)).isEqualTo(task);
        assertThat(file()).isEqualTo(before);
        return answer.errors();
    }

    /** The id of the open task of this key. */
    String task(String username, String step) throws Exception {
        for (JsonNode task : tasks(username)) {
            if (task.path("taskKey").asText().equals("userTask_" + step)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError(caseNo + " does not wait at " + step + " but at " + open());
    }

    private JsonNode tasks(String username) throws Exception {
        return desk.read(username, "/tasks?state=all&q={q}", caseNo).body().path("items");
    }

    /** The keys of all tasks of the case that anybody sees, without their prefix. */
    List<String> open() throws Exception {
        Map<String, String> keys = new TreeMap<>();
        for (String username : PEOPLE) {
            for (JsonNode task : tasks(username)) {
                keys.put(task.path("id").asText(), task.path("taskKey").asText().replace("userTask_", ""));
            }
        }
        return keys.values().stream().sorted().toList();
    }

    Answer send(String username, String action, Object body) throws Exception {
        return desk.send(username, "/disputes/" + caseNo + "/" + action, body);
    }

    /** The case as it was registered by, or came through, the community. */
    JsonNode file() throws Exception {
        Answer answer = desk.read("community", "/disputes/{no}", caseNo);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    /** State, tier and outcome, the latter only when there is one. */
    String stands() throws Exception {
        JsonNode file = file();
        String stands = file.path("state").asText() + " " + file.path("tier").asText();
        return file.has("outcome") ? stands + " " + file.path("outcome").asText() : stands;
    }

    /** Each deadline as its rule and last day. */
    List<String> deadlines() throws Exception {
        return list(file().path("deadlines")).stream()
                .map(deadline -> deadline.path("rule").asText().replace("mediation.", "") + " "
                        + deadline.path("due").asText())
                .toList();
    }

    JsonNode deadline(String rule) throws Exception {
        return list(file().path("deadlines")).stream()
                .filter(deadline -> deadline.path("rule").asText().equals("mediation." + rule))
                .findFirst()
                .orElseThrow();
    }

    List<String> waysOut() throws Exception {
        return list(file().path("waysOut")).stream().map(JsonNode::asText).toList();
    }

    ToldHistory history() throws Exception {
        return ToldHistory.of(file());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
