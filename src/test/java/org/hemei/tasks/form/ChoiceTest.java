package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    private static final String VALUES = "values: [{label: '无', value: 'NONE'}, {label: '重大犯罪', value: 'GRAVE_CRIME'}]";

    private static FormTrial one(String type, String properties) {
        return FormTrial.of("{id: 'f', type: '" + type + "', key: 'x', label: '情形', " + properties + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void one_of_the_options_and_no_other(String type) {
        FormTrial form = one(type, VALUES + ", validate: {required: true}");
        assertThat(form.accepts("{x: 'NONE'}")).isEqualTo(Map.of("x", "NONE"));
        assertThat(form.refuses("{x: 'none'}")).containsExactly("x UNKNOWN “情形”中选择的内容不在可选范围内，请重新选择。");
        assertThat(form.refuses("{x: true}")).hasSize(1).first().asString().startsWith("x UNKNOWN");
        assertThat(form.refuses("{x: null}")).containsExactly("x REQUIRED 请选择“情形”。");
        assertThat(form.refuses("{}")).containsExactly("x REQUIRED 请选择“情形”。");
        assertThat(form.refuses("{x: ['NONE']}")).containsExactly("x FORMAT “情形”只能选择一项。");
    }

    @Test
    void an_optional_choice_may_be_left_open() {
        assertThat(one("radio", VALUES).accepts("{x: null}")).isEmpty();
        assertThat(one("select", VALUES).accepts("{x: ''}")).isEmpty();
    }

    @Test
    void options_may_be_truth_values_and_numbers() {
        FormTrial yesNo = one(
                "radio", "validate: {required: true}, values: [{label: '是', value: true}, {label: '否', value: false}]");
        assertThat(yesNo.accepts("{x: false}")).isEqualTo(Map.of("x", false));
        assertThat(yesNo.refuses("{x: 'false'}")).hasSize(1);
        FormTrial numbers = one("select", "values: [{label: '一', value: 1}, {label: '半', value: 0.5}]");
        assertThat(numbers.accepts("{x: 1.0}")).isEqualTo(Map.of("x", 1L));
        assertThat(numbers.refuses("{x: '1'}")).hasSize(1);
    }

    @Test
    void options_may_come_from_the_server() {
        FormTrial form = one("select", "valuesKey: 'mediators'")
                .given("{mediators: [{label: '李某', value: 'community'}, 'community2', {label: '', value: ''}, null]}");
        assertThat(form.accepts("{x: 'community'}")).containsEntry("x", "community");
        assertThat(form.accepts("{x: 'community2'}")).containsEntry("x", "community2");
        assertThat(form.refuses("{x: 'elsewhere'}")).hasSize(1);
        assertThat(form.refuses("{x: 'elsewhere', mediators: ['elsewhere']}")).hasSize(1);
        assertThat(one("select", "valuesKey: 'mediators'").refuses("{x: 'anybody'}"))
                .hasSize(1);
    }

    @Test
    void options_may_be_computed() {
        FormTrial form = one("radio", "valuesExpression: '=for o in offices return {label: o.name, value: o.code}'")
                .given("{offices: [{name: '东街', code: 'S1'}, {name: '西街', code: 'S2'}]}");
        assertThat(form.accepts("{x: 'S2'}")).containsEntry("x", "S2");
        assertThat(form.refuses("{x: 'S3'}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void any_of_the_options_each_once(String type) {
        FormTrial form = one(type, VALUES + ", validate: {required: true}");
        assertThat(form.accepts("{x: ['GRAVE_CRIME', 'NONE', 'GRAVE_CRIME']}"))
                .isEqualTo(Map.of("x", List.of("GRAVE_CRIME", "NONE")));
        assertThat(form.refuses("{x: ['NONE', 'OTHER']}"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("x UNKNOWN");
        assertThat(form.refuses("{x: []}")).containsExactly("x REQUIRED 请选择“情形”。");
        assertThat(form.refuses("{x: null}")).containsExactly("x REQUIRED 请选择“情形”。");
        for (String wrong : List.of("'NONE'", "{NONE: true}", "[['NONE']]", "[null]", "1")) {
            assertThat(form.refuses("{x: " + wrong + "}")).containsExactly("x FORMAT “情形”的选择格式不对，请重新选择。");
        }
        assertThat(form.refuses(Map.of("x", java.util.Collections.nCopies(1001, "NONE"))))
                .containsExactly("x RANGE “情形”最多 1,000 项。");
        assertThat(one(type, VALUES).accepts("{}")).isEqualTo(Map.of("x", List.of()));
    }

    @Test
    void a_box_is_ticked_or_not() {
        FormTrial form = one("checkbox", "validate: {}");
        assertThat(form.accepts("{x: true}")).containsEntry("x", true);
        assertThat(form.accepts("{}")).containsEntry("x", false);
        assertThat(form.accepts("{x: null}")).containsEntry("x", false);
        for (String wrong : List.of("'true'", "1", "[]", "{}")) {
            assertThat(form.refuses("{x: " + wrong + "}")).containsExactly("x FORMAT “情形”只能是勾选或不勾选。");
        }
    }

    @Test
    void a_required_box_must_be_ticked() {
        FormTrial form = one("checkbox", "validate: {required: true}");
        assertThat(form.accepts("{x: true}")).containsEntry("x", true);
        assertThat(form.refuses("{x: false}")).containsExactly("x REQUIRED 请勾选“情形”。");
        assertThat(form.refuses("{}")).containsExactly("x REQUIRED 请勾选“情形”。");
    }
}
