package org.hemei.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Every model under processes/ and every form under forms/, in the order of their paths.
 *
 * <p>Finding none fails, so that a rule over "all models" cannot pass because it looked in the wrong place.
 */
public final class ModelFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFiles() {}

    /** One .bpmn file. */
    public record ProcessModel(Path file, BpmnModelInstance model) {

        public String id() {
            return nameOf(file);
        }

        public String module() {
            return moduleOf(file);
        }

        public Collection<Process> processes() {
            return model.getModelElementsByType(Process.class);
        }

        /** Every XML element of the file, whatever its namespace. */
        public Stream<DomElement> xml() {
            return withDescendants(model.getDocument().getRootElement());
        }

        public String at(String element) {
            return file.getFileName() + " " + element;
        }

        private static Stream<DomElement> withDescendants(DomElement element) {
            return Stream.concat(
                    Stream.of(element), element.getChildElements().stream().flatMap(ProcessModel::withDescendants));
        }
    }

    /** One .dmn file. */
    public record DecisionModel(Path file, DmnModelInstance model) {

        public String id() {
            return nameOf(file);
        }

        public String module() {
            return moduleOf(file);
        }

        public Collection<Decision> decisions() {
            return model.getModelElementsByType(Decision.class);
        }
    }

    /** One .form file. */
    public record FormModel(Path file, JsonNode json) {

        public String id() {
            return nameOf(file);
        }

        public String module() {
            return moduleOf(file);
        }

        public List<JsonNode> components() {
            return json.path("components").valueStream().toList();
        }

        public String at(JsonNode component) {
            return file.getFileName() + " " + component.path("id").asText();
        }
    }

    public static List<ProcessModel> processes() {
        return read("processes", ".bpmn", file -> new ProcessModel(file, parse(file, Bpmn::readModelFromStream)));
    }

    /** Hands every element of one type, in all processes, to a rule. */
    public static <T extends ModelElementInstance> void everyElement(Class<T> type, BiConsumer<ProcessModel, T> rule) {
        processes().forEach(model -> model.model().getModelElementsByType(type).forEach(it -> rule.accept(model, it)));
    }

    public static List<DecisionModel> decisions() {
        return read("processes", ".dmn", file -> new DecisionModel(file, parse(file, Dmn::readModelFromStream)));
    }

    public static List<FormModel> forms() {
        return read("forms", ".form", file -> new FormModel(file, parse(file, JSON::readTree)));
    }

    private static <T> List<T> read(String directory, String ending, Function<Path, T> reader) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            var models = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(reader)
                    .toList();
            assertThat(models).as("%s files under %s", ending, directory).isNotEmpty();
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T parse(Path file, Parser<T> parser) {
        try (InputStream in = Files.newInputStream(file)) {
            return parser.parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }

    private static String moduleOf(Path file) {
        return file.getName(1).toString();
    }

    private interface Parser<T> {
        T parse(InputStream in) throws IOException;
    }
}
