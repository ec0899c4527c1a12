package org.hemei.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemei.models.ModelFiles.FormModel;
import org.junit.jupiter.api.Test;

/** What every form keeps to; form.schema.json holds the part of the form-js schema that the house uses. */
class FormConventionsTest {

    /** What a form says that follows no law but this application's own default. */
    private static final String OWN_RULE = "系统默认";

    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]+条");

    private final List<FormModel> forms = ModelFiles.forms();
    private final Findings findings = new Findings();

    @Test
    void everyFormIsWithinTheSchema() {
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(FormConventionsTest.class.getResourceAsStream("/form.schema.json"));
        for (var form : forms) {
            assertThat(schema.validate(form.json())).as(form.file().toString()).isEmpty();
        }
    }

    @Test
    void aFileIsNamedAfterItsForm() {
        for (var form : forms) {
            assertThat(form.json().path("id").asText()).isEqualTo(form.id());
        }
    }

    @Test
    void aFormBeginsWithItsLegalBasis() {
        for (var form : forms) {
            var first = form.components().get(0);
            findings.require("text_basis".equals(first.path("id").asText()), form.at(first) + " is not text_basis");
            var basis = first.path("text").asText();
            findings.require(
                    ARTICLE.matcher(basis).find() || basis.contains(OWN_RULE),
                    form.at(first) + " neither cites an article nor says that there is none");
        }
        findings.none();
    }

    @Test
    void aFieldIsNamedAfterItsKeyAndAKeyIsUsedOnce() {
        for (var form : forms) {
            var fields = fieldsOf(form);
            fields.forEach(field -> findings.require(
                    field.path("id")
                            .asText()
                            .equals("field_" + field.path("key").asText()),
                    form.at(field)));
            assertThat(fields)
                    .as(form.file().toString())
                    .extracting(field -> field.path("key").asText())
                    .doesNotHaveDuplicates();
        }
        findings.none();
    }

    @Test
    void everyWordOfAFormIsChinese() {
        for (var form : forms) {
            FormWords.of(form).forEach(word -> findings.requireChinese(word.text(), form.id() + " " + word.path()));
        }
        findings.none();
    }

    @Test
    void aYesOrNoIsChosenInWords() {
        for (var form : forms) {
            for (var field : fieldsOf(form)) {
                var values = field.path("values")
                        .valueStream()
                        .map(option -> option.path("value"))
                        .toList();
                if (values.stream().anyMatch(JsonNode::isBoolean)) {
                    assertThat(values)
                            .as(form.at(field))
                            .extracting(JsonNode::toString)
                            .containsExactly("true", "false");
                }
            }
        }
    }

    /** What the data of a task tells its form beside the values of fields. */
    private static final Map<String, String> TOLD = Map.of("give-rights-notice", "group");

    @Test
    void aFieldIsHiddenByTheAnswerToAnotherFieldOrByWhatTheTaskTells() {
        for (var form : forms) {
            var keys = fieldsOf(form).stream()
                    .map(field -> field.path("key").asText())
                    .toList();
            for (var field : fieldsOf(form)) {
                var hide = field.at("/conditional/hide").asText();
                var deciding = hide.replaceAll("^=(\\w+) !?= .*$", "$1");
                findings.require(
                        hide.isEmpty() || keys.contains(deciding) || deciding.equals(TOLD.get(form.id())),
                        form.at(field) + " is hidden by " + hide);
            }
        }
        findings.none();
    }

    private static List<JsonNode> fieldsOf(FormModel form) {
        return form.components().stream()
                .flatMap(
                        it -> Stream.concat(Stream.of(it), it.path("components").valueStream()))
                .filter(it -> it.has("key"))
                .toList();
    }
}
