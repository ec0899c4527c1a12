package org.hemei.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A program at the desk of a mediator: it calls the API with a user name and the demo's password. */
public final class DeskClient {

    public static final String PASSWORD = "hemei-demo";

    /** Writes every character as the JSON escape it may be, half characters included. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MockMvc web;

    public DeskClient(MockMvc web) {
        this.web = web;
    }

    /** A dispute that can be registered as it stands, in compound C001. */
    public static ObjectNode dispute() {
        return tree(
                """
                {"title": "楼上漏水", "category": "LEAK", "description": "卫生间渗水，吊顶泡坏。", "compound": "C001",
                 "parties": [{"role": "APPLICANT", "name": "王小明", "kind": "PERSON", "phone": "13812341234"},
                             {"role": "RESPONDENT", "name": "刘强", "kind": "PERSON"}],
                 "source": "ORAL"}""");
    }

    public static ObjectNode dispute(String title) {
        return dispute().put("title", title);
    }

    public static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }

    public Answer call(String username, MockHttpServletRequestBuilder request) throws Exception {
        return sent(request.with(httpBasic(username, PASSWORD)));
    }

    /** As it is, without saying who asks. */
    public Answer sent(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
        String content = response.getContentAsString(StandardCharsets.UTF_8);
        boolean json = String.valueOf(response.getContentType()).contains("json");
        JsonNode body = json && !content.isEmpty() ? JSON.readTree(content) : MissingNode.getInstance();
        return new Answer(response.getStatus(), body, response);
    }

    public Answer read(String username, String path, Object... variables) throws Exception {
        return call(username, get("/api/v1" + path, variables));
    }

    public Answer send(String username, String path, Object body) throws Exception {
        return call(username, posting(path, body));
    }

    /** A POST that may still be given headers; a text is sent as it is, anything else as JSON. */
    public static MockHttpServletRequestBuilder posting(String path, Object body) throws Exception {
        return post("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    /** Registers the dispute and gives its number. */
    public String registered(String username, ObjectNode dispute) throws Exception {
        Answer answer = send(username, "/disputes", dispute);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.text("/caseNo");
    }

    /** The only open task of the case that the person sees. */
    public String task(String username, String caseNo) throws Exception {
        List<String> ids = read(username, "/tasks?state=all&q={q}", caseNo).each("/id");
        assertThat(ids).as("open tasks of %s", caseNo).hasSize(1);
        return ids.get(0);
    }

    public Answer complete(String username, String task, Map<String, ?> data) throws Exception {
        return send(username, "/tasks/" + task + "/complete", Map.of("data", data));
    }

    /** Completes the task that the case waits at. */
    public void step(String username, String caseNo, Map<String, ?> data) throws Exception {
        Answer answer = complete(username, task(username, caseNo), data);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    /** Follows {@code next} from the first page to the last and gives all rows in the order they came. */
    public List<JsonNode> walked(String username, String path, int size) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            String join = path.contains("?") ? "&" : "?";
            Answer page = read(username, path + join + "size=" + size + "&cursor={cursor}", cursor);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body().path("items").size()).isLessThanOrEqualTo(size);
            page.body().path("items").forEach(rows::add);
            cursor = page.body().path("next").isNull() ? null : page.text("/next");
        } while (cursor != null);
        return rows;
    }

    public static String today() {
        return LocalDate.now(ZONE).toString();
    }

    public static String now() {
        return OffsetDateTime.now(ZONE).withSecond(0).withNano(0).toString();
    }
}
