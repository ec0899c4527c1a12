package org.hemei.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** A case that 李秀英 of 云杉社区 has brought to some step before the visitor comes, through the API. */
final class PreparedCase {

    private final RestClient api;
    private final String caseNo;

    private PreparedCase(RestClient api, String caseNo) {
        this.api = api;
        this.caseNo = caseNo;
    }

    static PreparedCase register(String address, String title) {
        RestClient api = RestClient.builder()
                .baseUrl(address + "/api/v1")
                .defaultHeaders(headers -> headers.setBasicAuth("community", Visitor.PASSWORD))
                .build();
        String dispute =
                """
                {"title": "%s", "category": "LEAK", "description": "吊顶泡坏，要求修复。", "compound": "C001",
                 "parties": [{"role": "APPLICANT", "name": "张伟", "kind": "PERSON", "phone": "13812345678"},
                             {"role": "RESPONDENT", "name": "刘洋", "kind": "PERSON"}],
                 "source": "ORAL", "triedInCompound": true}
                """
                        .formatted(title);
        JsonNode registered = post(api, "/disputes", dispute);
        return new PreparedCase(api, registered.get("caseNo").asText());
    }

    String path() {
        return "/disputes/" + caseNo;
    }

    /** Does every step before this one. */
    PreparedCase upTo(Step step) {
        for (Step earlier : Step.values()) {
            if (earlier == step) {
                return this;
            }
            complete(earlier);
        }
        throw new IllegalStateException();
    }

    void complete(Step step) {
        complete(step, step.completion(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()));
    }

    void complete(Step step, String body) {
        post(api, "/tasks/" + task(step) + "/complete", body);
    }

    void withdraw(String party, String reason) {
        post(api, path() + "/withdraw", "{\"party\": \"%s\", \"reason\": \"%s\"}".formatted(party, reason));
    }

    /** The address of the page of this step's open task. */
    String taskPath(Step step) {
        return "/tasks/" + task(step);
    }

    private String task(Step step) {
        JsonNode tasks = Objects.requireNonNull(api.get()
                .uri("/tasks?state=all&q={caseNo}", Map.of("caseNo", caseNo))
                .retrieve()
                .body(JsonNode.class));
        for (JsonNode task : tasks.get("items")) {
            if (task.get("taskKey").asText().equals(step.taskKey())) {
                return task.get("id").asText();
            }
        }
        throw new AssertionError(caseNo + " does not wait at " + step + " but at " + tasks);
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
