package org.hemei.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** A case that people of the demo city have brought to some step before the visitor comes, through the API. */
final class PreparedCase {

    private final RestClient api;
    private final String address;
    private final String caseNo;

    private PreparedCase(String address, String username, String caseNo) {
        this.address = address;
        this.api = api(address, username);
        this.caseNo = caseNo;
    }

    /** By 李秀英 of 云杉社区, who also does what comes next. */
    static PreparedCase register(String address, String title) {
        return register(address, title, "community", "C001");
    }

    /** In another compound, by whom it belongs to. */
    static PreparedCase register(String address, String title, String username, String compound) {
        String dispute =
                """
                {"title": "%s", "category": "LEAK", "description": "吊顶泡坏，要求修复。", "compound": "%s",
                 "parties": [{"role": "APPLICANT", "name": "张伟", "kind": "PERSON", "phone": "13812345678"},
                             {"role": "RESPONDENT", "name": "刘洋", "kind": "PERSON"}],
                 "source": "ORAL", "triedInCompound": true}
                """
                        .formatted(title, compound);
        JsonNode registered = post(api(address, username), "/disputes", dispute);
        return new PreparedCase(address, username, registered.get("caseNo").asText());
    }

    /** The same case in the hands of somebody else. */
    PreparedCase by(String username) {
        return new PreparedCase(address, username, caseNo);
    }

    private static RestClient api(String address, String username) {
        return RestClient.builder()
                .baseUrl(address + "/api/v1")
                .defaultHeaders(headers -> headers.setBasicAuth(username, Visitor.PASSWORD))
                .build();
    }

    String path() {
        return "/disputes/" + caseNo;
    }

    /** Does every step of the shortest way before this one. */
    PreparedCase upTo(Step step) {
        Step.SHORTEST_WAY.subList(0, Step.SHORTEST_WAY.indexOf(step)).forEach(this::complete);
        return this;
    }

    PreparedCase complete(Step step) {
        return complete(step, step.data());
    }

    /** Completes a step with other data than usual, written like {@link Step#data()}. */
    PreparedCase complete(Step step, String data) {
        String said = data.replace('\'', '"').replace("today", today());
        post(api, "/tasks/" + task(step) + "/complete", "{\"data\": %s}".formatted(said));
        return this;
    }

    /** Ends a first session in vain, so that the parties are to be asked. */
    PreparedCase unresolved() {
        upTo(Step.HOLD_SESSION);
        return complete(Step.HOLD_SESSION, Step.HOLD_SESSION.data().replace("AGREED", "UNRESOLVED"));
    }

    /** Agrees in writing and by two instalments, so that confirmation and performance are to be seen to. */
    PreparedCase agreedByInstalments() {
        upTo(Step.RECORD_AGREEMENT);
        return complete(
                Step.RECORD_AGREEMENT,
                """
                {'form': 'WRITTEN', 'body': 'MC', 'effectiveOn': 'today', 'onTheSpot': false, 'text': '三楼分两次付清。',
                 'instalments': [{'on': 'today', 'what': '付 3000 元'}, {'on': '2099-01-31', 'what': '付 3800 元'}]}
                """);
    }

    void withdraw(String party, String reason) {
        post(api, path() + "/withdraw", "{\"party\": \"%s\", \"reason\": \"%s\"}".formatted(party, reason));
    }

    void alert(String note) {
        post(api, path() + "/alert", "{\"kind\": \"VIOLENCE\", \"note\": \"%s\"}".formatted(note));
    }

    /** The address of the page of this step's open task. */
    String taskPath(Step step) {
        return "/tasks/" + task(step);
    }

    private String task(Step step) {
        JsonNode tasks = get(api, "/tasks?state=all&q={caseNo}", Map.of("caseNo", caseNo));
        for (JsonNode task : tasks.get("items")) {
            if (task.get("taskKey").asText().equals(step.taskKey())) {
                return task.get("id").asText();
            }
        }
        throw new AssertionError(caseNo + " does not wait at " + step + " but at " + tasks);
    }

    private String today() {
        return get(api(address, "admin"), "/demo/clock", Map.of())
                .get("now")
                .asText()
                .substring(0, 10);
    }

    private static JsonNode get(RestClient api, String path, Map<String, String> variables) {
        return Objects.requireNonNull(api.get().uri(path, variables).retrieve().body(JsonNode.class));
    }

    private static JsonNode post(RestClient api, String path, String body) {
        return Objects.requireNonNull(api.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class));
    }
}
