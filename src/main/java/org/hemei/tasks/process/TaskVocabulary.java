package org.hemei.tasks.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Tells programs in the OpenAPI document what each task asks: a schema for each, named {@code <process>.<task>}, made of
 * the models and their forms as they are deployed.
 */
@Component
class TaskVocabulary implements OpenApiCustomizer {

    private static final String COMPLETE = "/api/v1/tasks/{id}/complete";
    private static final String PREFIX = "userTask_";

    private final ResourcePatternResolver files;
    private final JsonMapper json;

    TaskVocabulary(ResourcePatternResolver files) {
        this.files = files;
        this.json = JsonMapper.builder().build();
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema<?>> tasks = new TreeMap<>();
        try {
            for (Resource model : files.getResources("classpath:processes/*/*.bpmn")) {
                add(model, tasks);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        tasks.forEach(api.getComponents()::addSchemas);
        Operation completed = api.getPaths().get(COMPLETE).getPost();
        completed.setDescription(
                "Completes a task. What data asks is told by the schema named after the processKey and the"
                        + " taskKey without its prefix, such as committee-election.formGroup for userTask_formGroup; members that"
                        + " it does not name are dropped. What it requires may still be hidden by an answer given before: GET"
                        + " /api/v1/tasks/{id} has the form with its conditions.");
    }

    private void add(Resource file, Map<String, Schema<?>> tasks) throws IOException {
        BpmnModelInstance model;
        try (InputStream in = file.getInputStream()) {
            model = Bpmn.readModelFromStream(in);
        }
        String path = file.getURL().getPath().replaceAll("/[^/]+$", "");
        String module = path.substring(path.lastIndexOf('/') + 1);
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        String process = processes.iterator().next().getId();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            String form = task.getCamundaFormRef();
            if (form != null) {
                String name = process + "." + task.getId().replaceFirst("^" + PREFIX, "");
                tasks.put(name, schema(module, form).title(name).description(task.getName()));
            }
        }
    }

    private Schema<?> schema(String module, String form) throws IOException {
        Resource file = files.getResource("classpath:forms/" + module + "/" + form + ".form");
        try (InputStream in = file.getInputStream()) {
            JsonNode read = json.readTree(in);
            return FormSchema.of(read.path("components"));
        }
    }
}
