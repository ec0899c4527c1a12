package org.hemei.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hemei.models.ModelFiles.FormModel;
import org.hemei.support.DemoCityTest;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the OpenAPI document tells programs of tasks is what their forms ask. */
@DemoCityTest
class TaskVocabularyTest {

    @Autowired
    MockMvc web;

    @Test
    void everyTaskHasASchemaWithTheKeysOfItsForm() throws Exception {
        JsonNode schemas = new DeskClient(web).sent(get("/api/docs")).body().at("/components/schemas");
        Map<String, FormModel> forms =
                ModelFiles.forms().stream().collect(Collectors.toMap(FormModel::id, Function.identity()));
        ModelFiles.processes().forEach(process -> process.model().getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getCamundaFormRef() != null)
                .forEach(task -> {
                    String name = process.id() + "." + task.getId().replace("userTask_", "");
                    assertThat(schemas.has(name)).as(name).isTrue();
                    JsonNode form = forms.get(task.getCamundaFormRef()).json();
                    assertThat(schemas.path(name).at("/properties").fieldNames())
                            .toIterable()
                            .as(name)
                            .containsExactlyInAnyOrderElementsOf(keys(form.path("components")));
                }));
    }

    @Test
    void theyAreToldWithTheirOptionsAndWhatIsRequired() throws Exception {
        JsonNode api = new DeskClient(web).sent(get("/api/docs")).body();
        JsonNode group = api.at("/components/schemas/committee-election.formGroup");
        assertThat(group.path("description").asText()).isEqualTo("成立小组");
        assertThat(group.at("/properties/formedOn/format").asText()).isEqualTo("date");
        assertThat(group.at("/properties/members/items/properties/capacity/enum"))
                .extracting(JsonNode::asText)
                .contains("OWNER", "STREET", "RESIDENTS_COMMITTEE");
        assertThat(api.at("/components/schemas/owners-vote.publishMatters/required"))
                .extracting(JsonNode::asText)
                .contains("noticeOn", "opensOn", "closesOn");
        assertThat(api.at("/paths/~1api~1v1~1tasks~1{id}~1complete/post/description")
                        .asText())
                .contains("committee-election.formGroup");
        assertThat(api.toString()).contains("MEETING_NOTICE", "OBJECTIONS", "RE_ELECTION", "SEATS_FILLED");
    }

    /** Of a list its own name alone, of groups those within. */
    private static List<String> keys(JsonNode components) {
        return components
                .valueStream()
                .flatMap(component -> switch (component.path("type").asText()) {
                    case "group" -> keys(component.path("components")).stream();
                    case "dynamiclist" -> List.of(component.path("path").asText()).stream();
                    default ->
                        List.of(component.path("key").asText()).stream()
                                .filter(key -> !key.isEmpty()
                                        && !component.path("readonly").asBoolean()
                                        && !component.path("disabled").asBoolean());
                })
                .distinct()
                .toList();
    }
}
