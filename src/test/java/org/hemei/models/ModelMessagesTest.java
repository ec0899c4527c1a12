package org.hemei.models;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.hemei.models.ModelFiles.DecisionModel;
import org.hemei.models.ModelFiles.FormModel;
import org.hemei.models.ModelFiles.ProcessModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models speak Chinese; their English is in one bundle per module, neither short of a word nor one too long. */
class ModelMessagesTest {

    static Set<String> modules() {
        return Stream.of(
                        ModelFiles.processes().stream().map(ProcessModel::module),
                        ModelFiles.decisions().stream().map(DecisionModel::module),
                        ModelFiles.forms().stream().map(FormModel::module))
                .flatMap(modules -> modules)
                .collect(toSet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyWordOfTheModelsHasItsEnglish(String module) {
        assertThat(english(module).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keysOf(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void englishIsWrittenInEnglish(String module) {
        english(module).forEach((key, text) -> assertThat((String) text)
                .as((String) key)
                .isNotBlank()
                .satisfies(it -> assertThat(Findings.isChinese(it)).isFalse()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void messageFormatShowsEveryApostropheAndFindsNoPlaceholder(String module) {
        english(module).forEach((key, text) -> assertThat(((String) text).replace("''", ""))
                .as((String) key)
                .doesNotContain("'", "{", "}"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void chineseIsSaidOnceInTheModelsThemselves(String module) {
        assertThat(bundle(module + "-models.properties")).isEmpty();
    }

    private static Set<String> keysOf(String module) {
        var keys = new TreeSet<String>();
        ModelFiles.processes().stream()
                .filter(model -> model.module().equals(module))
                .forEach(model -> {
                    keys.add(module + ".process." + model.id());
                    model.model().getModelElementsByType(FlowElement.class).stream()
                            .filter(element -> element.getName() != null)
                            .forEach(element -> keys.add(module + ".element." + model.id() + "." + element.getId()));
                });
        ModelFiles.decisions().stream()
                .filter(model -> model.module().equals(module))
                .forEach(model -> keys.add(module + ".decision." + model.id()));
        return ModelFiles.forms().stream()
                .filter(form -> form.module().equals(module))
                .flatMap(form -> FormWords.of(form).map(word -> module + ".form." + form.id() + "." + word.path()))
                .collect(toCollection(() -> keys));
    }

    private static Properties english(String module) {
        return bundle(module + "-models_en.properties");
    }

    private static Properties bundle(String name) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages", name), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return properties;
    }
}
