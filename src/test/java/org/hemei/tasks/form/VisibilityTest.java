package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private static final String FORM = "{id: 'a', type: 'radio', key: 'form', label: '形式', "
            + "values: [{label: '口头', value: 'ORAL'}, {label: '书面', value: 'WRITTEN'}]}";
    private static final String TEXT = "{id: 'b', type: 'textarea', key: 'text', label: '协议内容', "
            + "conditional: {hide: '=form != \"WRITTEN\"'}, validate: {required: true}}";

    @Test
    void what_is_hidden_is_neither_required_nor_taken() {
        FormTrial form = FormTrial.of(FORM, TEXT);
        assertThat(form.accepts("{form: 'ORAL', text: '偷偷写的'}")).isEqualTo(Map.of("form", "ORAL"));
        assertThat(form.accepts("{form: 'ORAL', text: 12}")).isEqualTo(Map.of("form", "ORAL"));
        assertThat(form.refuses("{form: 'WRITTEN'}")).containsExactly("text REQUIRED 请填写“协议内容”。");
        assertThat(form.accepts("{form: 'WRITTEN', text: '每月付'}")).containsEntry("text", "每月付");
    }

    @Test
    void a_hidden_group_hides_its_fields_and_lists() {
        FormTrial form = FormTrial.of(
                FORM,
                "{id: 'g', type: 'group', path: 'more', conditional: {hide: '=form = \"ORAL\"'}, components: ["
                        + "{id: 'x', type: 'textfield', key: 'x', validate: {required: true}},"
                        + "{id: 'l', type: 'dynamiclist', path: 'l', components: [{id: 'y', type: 'number', key: 'y'}]}]}");
        assertThat(form.accepts("{form: 'ORAL', more: {x: '1', l: [{y: 'z'}]}}"))
                .isEqualTo(Map.of("form", "ORAL"));
        assertThat(form.refuses("{form: 'WRITTEN', more: {l: [{y: 'z'}]}}")).hasSize(2);
    }

    @Test
    void a_condition_that_cannot_be_computed_hides_nothing() {
        FormTrial form = FormTrial.of("{id: 'b', type: 'textfield', key: 'x', conditional: {hide: '=absent > 3'}}");
        assertThat(form.accepts("{x: 'y'}")).containsKey("x");
    }

    @Test
    void conditions_see_the_servers_data_and_empty_fields_as_the_browser_does() {
        FormTrial form = FormTrial.of(
                "{id: 'a', type: 'checkbox', key: 'wanted', label: '申请'}",
                "{id: 'b', type: 'textfield', key: 'x', label: '内容', "
                        + "conditional: {hide: '=wanted = false or tier != \"STREET\"'}, validate: {required: true}}");
        assertThat(form.accepts("{}")).isEqualTo(Map.of("wanted", false));
        assertThat(form.given("{tier: 'STREET'}").refuses("{wanted: true}")).containsExactly("x REQUIRED 请填写“内容”。");
        assertThat(form.accepts("{wanted: true, x: 'y', tier: 'CITY'}")).containsEntry("x", "y");
    }

    @Test
    void a_hidden_field_does_not_steer_what_depends_on_it() {
        FormTrial form = FormTrial.of(
                "{id: 'c', type: 'textfield', key: 'c', conditional: {hide: '=b = \"\"'}}",
                "{id: 'b', type: 'textfield', key: 'b', conditional: {hide: '=a = \"\"'}}",
                "{id: 'a', type: 'textfield', key: 'a'}");
        assertThat(form.accepts("{b: 'x', c: 'y'}")).isEmpty();
        assertThat(form.accepts("{a: '1', b: 'x', c: 'y'}")).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void conditions_that_contradict_each_other_still_come_to_an_end() {
        FormTrial form = FormTrial.of(
                "{id: 'a', type: 'textfield', key: 'a', conditional: {hide: '=b = \"\"'}}",
                "{id: 'b', type: 'textfield', key: 'b', conditional: {hide: '=a != \"\"'}}");
        assertThat(form.accepts("{a: 'x', b: 'y'}")).hasSizeLessThan(2);
    }

    @Test
    void a_row_has_conditions_of_its_own() {
        FormTrial form = FormTrial.of("{id: 'l', type: 'dynamiclist', path: 'parties', label: '当事人', components: ["
                + "{id: 'k', type: 'textfield', key: 'kind'},"
                + "{id: 'c', type: 'textfield', key: 'code', label: '信用代码', validate: {required: true}, "
                + "conditional: {hide: '=this.kind != \"FIRM\"'}},"
                + "{id: 'o', type: 'textfield', key: 'first', conditional: {hide: '=i[1] > 1 or parent.closed'}}]}");
        assertThat(form.accepts(
                        "{parties: [{kind: 'PERSON', code: 'x', first: '1'}, {kind: 'FIRM', code: 'y', first: '2'}]}"))
                .isEqualTo(Map.of(
                        "parties",
                        List.of(Map.of("kind", "PERSON", "first", "1"), Map.of("kind", "FIRM", "code", "y"))));
        assertThat(form.refuses("{parties: [{kind: 'FIRM'}]}"))
                .containsExactly("parties[0].code REQUIRED 请填写“当事人第 1 项：信用代码”。");
        assertThat(form.given("{closed: true}").accepts("{parties: [{first: '1'}]}"))
                .isEqualTo(Map.of("parties", List.of(Map.of())));
    }

    @Test
    void a_locked_field_keeps_the_servers_value() {
        for (String lock :
                List.of("disabled: true", "readonly: true", "readonly: '=role != \"LEAD\"'", "disabled: '=true'")) {
            FormTrial form = FormTrial.of(
                    "{id: 'a', type: 'textfield', key: 'due', validate: {required: true, maxLength: 3}, " + lock + "}");
            assertThat(form.accepts("{due: '改过的'}")).isEmpty();
            assertThat(form.given("{due: '原来的值'}").accepts("{due: 12}")).isEqualTo(Map.of("due", "原来的值"));
        }
    }

    @Test
    void a_lock_that_can_open_opens() {
        FormTrial form = FormTrial.of("{id: 'a', type: 'textfield', key: 'due', readonly: '=role != \"LEAD\"'}")
                .given("{role: 'LEAD', due: '原'}");
        assertThat(form.accepts("{due: '新'}")).isEqualTo(Map.of("due", "新"));
    }

    @Test
    void what_was_not_sent_is_what_the_form_opened_with() {
        FormTrial form = FormTrial.of(
                "{id: 'a', type: 'textfield', key: 'a', validate: {required: true}}",
                "{id: 'b', type: 'number', key: 'b', decimalDigits: 0, defaultValue: 7}",
                "{id: 'c', type: 'checkbox', key: 'c', defaultValue: true}",
                "{id: 'd', type: 'checklist', key: 'd', values: ['x', 'y'], defaultValue: ['y']}");
        assertThat(form.given("{a: '预填', c: false}").accepts("{}"))
                .isEqualTo(Map.of("a", "预填", "b", 7L, "c", false, "d", List.of("y")));
        assertThat(form.refuses("{a: null, b: null}")).hasSize(1);
        assertThat(form.accepts("{b: null, d: null}")).isEqualTo(Map.of("a", "预填", "c", false, "d", List.of()));
    }

    @Test
    void a_computed_field_is_computed_here() {
        FormTrial form = FormTrial.of(
                "{id: 's', type: 'expression', key: 'sum', expression: '=fees + extra'}",
                "{id: 'a', type: 'number', key: 'fees'}",
                "{id: 'b', type: 'number', key: 'extra'}",
                "{id: 't', type: 'expression', key: 'twice', expression: '=sum * 2', conditional: {hide: '=fees > 100'}}");
        assertThat(form.accepts("{fees: 10.5, extra: 1.5, sum: 999999, twice: 'x'}"))
                .containsEntry("sum", 12L)
                .containsEntry("twice", 24L);
        assertThat(form.accepts("{fees: 10}")).doesNotContainKeys("sum", "twice");
        assertThat(form.accepts("{fees: 101, extra: 1}"))
                .containsEntry("sum", 102L)
                .doesNotContainKey("twice");
    }

    @Test
    void a_computed_list_is_plain_java() {
        FormTrial form = FormTrial.of(
                "{id: 's', type: 'expression', key: 's', expression: '=[{day: date(\"2026-11-22\") = today()}, [1.5]]'}");
        assertThat(form.accepts("{}"))
                .isEqualTo(Map.of("s", List.of(Map.of("day", true), List.of(new java.math.BigDecimal("1.5")))));
    }

    @Test
    void the_servers_data_is_left_as_it_was() {
        Map<String, Object> data = FormTrial.json("{g: {x: '1', y: '2'}, l: [{n: 1}]}");
        Map<String, Object> before = FormTrial.json("{g: {x: '1', y: '2'}, l: [{n: 1}]}");
        Map<String, Object> sent = FormTrial.json("{g: {x: '3'}, l: [{n: 5}]}");
        DeployedForm form = FormTrial.parse(
                "{id: 'g', type: 'group', path: 'g', components: [{id: 'x', type: 'textfield', key: 'x'}]}",
                "{id: 'l', type: 'dynamiclist', path: 'l', allowAddRemove: false, "
                        + "components: [{id: 'n', type: 'number', key: 'n', conditional: {hide: '=g.y = \"3\"'}}]}");
        assertThat(form.accept(new LinkedHashMap<>(sent), data)).hasSize(2);
        assertThat(data).isEqualTo(before);
        assertThat(sent).isEqualTo(FormTrial.json("{g: {x: '3'}, l: [{n: 5}]}"));
    }
}
