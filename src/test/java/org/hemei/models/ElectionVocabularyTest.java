package org.hemei.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.hemei.models.ModelFiles.FormModel;
import org.junit.jupiter.api.Test;

/** What docs/election-vocabulary.md tells programs of elections and votes is what their tasks ask. */
class ElectionVocabularyTest {

    private static final Set<String> MODULES = Set.of("election", "voting");

    @Test
    void everyTaskIsToldWithTheKeysOfItsForm() throws IOException {
        Map<String, FormModel> forms = ModelFiles.forms().stream()
                .filter(form -> MODULES.contains(form.module()))
                .collect(Collectors.toMap(FormModel::id, Function.identity()));
        List<String> lines = Files.readAllLines(Path.of("docs/election-vocabulary.md"));
        List<UserTask> tasks = ModelFiles.processes().stream()
                .filter(process -> MODULES.contains(process.module()))
                .flatMap(process -> process.model().getModelElementsByType(UserTask.class).stream())
                .toList();
        assertThat(tasks).isNotEmpty().allSatisfy(task -> {
            String row = lines.stream()
                    .filter(line -> line.startsWith("| `" + task.getId() + "` | " + task.getName() + " |"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(task.getId() + " is not told"));
            JsonNode form = forms.get(task.getCamundaFormRef()).json();
            assertThat(keys(form.path("components")))
                    .allSatisfy(key -> assertThat(row).containsPattern("`" + key + "\\??`"));
        });
    }

    private static List<String> keys(JsonNode components) {
        return components
                .valueStream()
                .flatMap(component -> {
                    String key =
                            component.path("key").asText(component.path("path").asText());
                    Stream<String> own =
                            key.isEmpty() || component.path("readonly").asBoolean() ? Stream.empty() : Stream.of(key);
                    return Stream.concat(own, keys(component.path("components")).stream());
                })
                .toList();
    }
}
