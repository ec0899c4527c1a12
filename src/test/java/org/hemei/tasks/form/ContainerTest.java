package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerTest {

    private static final String PARTIES = "{id: 'l', type: 'dynamiclist', path: 'parties', label: '当事人', components: ["
            + "{id: 'n', type: 'textfield', key: 'name', label: '姓名', validate: {required: true}},"
            + "{id: 'p', type: 'textfield', key: 'phone', label: '电话', validate: {pattern: '^1\\\\d{10}$', "
            + "patternErrorMessage: '请填 11 位手机号'}}]";

    private static final String PLACE =
            "{id: 'street', type: 'textfield', key: 'street', label: '街道', " + "validate: {required: true}}";

    @Test
    void a_group_with_a_path_nests_its_values() {
        FormTrial form = FormTrial.of("{id: 'g', type: 'group', path: 'place', components: [" + PLACE + "]}");
        assertThat(form.accepts("{place: {street: '东街', other: 1}}"))
                .isEqualTo(Map.of("place", Map.of("street", "东街")));
        assertThat(form.refuses("{street: '东街'}")).containsExactly("place.street REQUIRED 请填写“街道”。");
        assertThat(form.refuses("{place: '东街'}")).containsExactly("place.street FORMAT “街道”请填写文字。");
        assertThat(form.refuses("{place: ['东街']}")).containsExactly("place.street FORMAT “街道”请填写文字。");
    }

    @Test
    void a_group_without_a_path_nests_nothing() {
        FormTrial form = FormTrial.of("{id: 'g', type: 'group', components: [" + PLACE + "]}");
        assertThat(form.accepts("{street: '东街'}")).isEqualTo(Map.of("street", "东街"));
    }

    @Test
    void a_key_with_dots_nests_as_well() {
        FormTrial form = FormTrial.of(
                "{id: 'a', type: 'textfield', key: 'place.street'}", "{id: 'b', type: 'number', key: 'place.no'}");
        assertThat(form.accepts("{place: {street: '东街'}}")).isEqualTo(Map.of("place", Map.of("street", "东街")));
        assertThat(form.accepts("{place: null}")).isEmpty();
    }

    @Test
    void rows_are_checked_one_by_one_and_named_by_their_index() {
        FormTrial form = FormTrial.of(PARTIES + "}");
        assertThat(form.accepts("{parties: [{name: '张三', phone: '13800138000', id: 7}, {name: '李四'}]}"))
                .isEqualTo(
                        Map.of("parties", List.of(Map.of("name", "张三", "phone", "13800138000"), Map.of("name", "李四"))));
        assertThat(form.refuses("{parties: [{name: '张三'}, {phone: '1'}]}"))
                .containsExactly(
                        "parties[1].name REQUIRED 请填写“当事人第 2 项：姓名”。",
                        "parties[1].phone FORMAT “当事人第 2 项：电话”：请填 11 位手机号");
    }

    @Test
    void a_list_of_another_shape_is_refused() {
        FormTrial form = FormTrial.of(PARTIES + "}");
        assertThat(form.refuses("{parties: {name: '张三'}}")).containsExactly("parties FORMAT “当事人”的格式不对，请重新填写。");
        assertThat(form.refuses("{parties: ['张三']}"))
                .containsExactly(
                        "parties[0].name FORMAT “当事人第 1 项：姓名”请填写文字。", "parties[0].phone FORMAT “当事人第 1 项：电话”请填写文字。");
        assertThat(form.refuses("{parties: [null]}")).containsExactly("parties[0].name REQUIRED 请填写“当事人第 1 项：姓名”。");
    }

    @Test
    void a_list_has_an_end() {
        FormTrial form = FormTrial.of(PARTIES + "}");
        assertThat(form.refuses(Map.of("parties", Collections.nCopies(201, Map.of()))))
                .containsExactly("parties RANGE “当事人”最多 200 项。");
        assertThat(form.accepts(Map.of("parties", Collections.nCopies(200, Map.of("name", "张三")))))
                .containsKey("parties");
    }

    @Test
    void lists_in_lists_have_a_common_end() {
        FormTrial form = FormTrial.of("{id: 'o', type: 'dynamiclist', path: 'a', label: '外', components: ["
                + "{id: 'i', type: 'dynamiclist', path: 'b', label: '内', components: ["
                + "{id: 'x', type: 'number', key: 'n', label: '数'}]}]}");
        assertThat(form.accepts("{a: [{b: [{n: 1}, {n: 2}]}, {b: []}]}")).hasSize(1);
        assertThat(form.refuses("{a: [{}, {b: [{n: 1}, {n: 'x'}]}]}"))
                .containsExactly("a[1].b[1].n FORMAT “外第 2 项：内第 2 项：数”请填写数字。");
        Map<String, Object> full = Map.of("b", Collections.nCopies(200, Map.of("n", 1)));
        assertThat(form.refuses(Map.of("a", Collections.nCopies(6, full))))
                .containsExactly("a[4].b RANGE “外第 5 项：内”最多 194 项。", "a[5].b RANGE “外第 6 项：内”最多 194 项。");
    }

    @Test
    void a_list_that_was_not_sent_is_empty() {
        assertThat(FormTrial.of(PARTIES + "}")
                        .given("{parties: [{name: '张三'}]}")
                        .accepts("{}"))
                .isEqualTo(Map.of("parties", List.of()));
    }

    @Test
    void rows_that_come_and_go_take_nothing_from_the_prefill() {
        FormTrial form = FormTrial.of(PARTIES + "}").given("{parties: [{name: '张三'}, {name: '李四'}]}");
        assertThat(form.refuses("{parties: [{phone: '13800138000'}]}"))
                .containsExactly("parties[0].name REQUIRED 请填写“当事人第 1 项：姓名”。");
    }

    @Test
    void a_list_whose_rows_are_fixed_keeps_the_servers_rows() {
        FormTrial form = FormTrial.of("{id: 'l', type: 'dynamiclist', path: 'items', label: '清单', "
                        + "allowAddRemove: false, components: ["
                        + "{id: 'n', type: 'textfield', key: 'name', label: '名称', readonly: true},"
                        + "{id: 's', type: 'checkbox', key: 'given', label: '已移交'}]}")
                .given("{items: [{name: '钥匙'}, {name: '图纸', given: true}]}");
        assertThat(form.accepts("{items: [{name: '假的', given: true}]}"))
                .isEqualTo(Map.of(
                        "items", List.of(Map.of("name", "钥匙", "given", true), Map.of("name", "图纸", "given", true))));
        assertThat(form.refuses("{items: [{}, {}, {}]}")).containsExactly("items RANGE “清单”最多 2 项。");
    }

    @Test
    void a_fixed_list_without_a_prefill_has_the_authors_number_of_rows() {
        String list = "{id: 'l', type: 'dynamiclist', path: 'items', label: '清单', allowAddRemove: false, ";
        String box = "components: [{id: 's', type: 'checkbox', key: 'ok'}]}";
        assertThat(FormTrial.of(list + box).accepts("{}")).isEqualTo(Map.of("items", List.of(Map.of("ok", false))));
        assertThat(FormTrial.of(list + "defaultRepetitions: 0, " + box).accepts("{}"))
                .isEqualTo(Map.of("items", List.of()));
    }

    @Test
    void a_list_that_does_not_repeat_is_a_group() {
        FormTrial form = FormTrial.of(
                "{id: 'l', type: 'dynamiclist', path: 'one', isRepeating: false, components: [" + PLACE + "]}");
        assertThat(form.accepts("{one: {street: '东街'}}")).isEqualTo(Map.of("one", Map.of("street", "东街")));
    }

    @Test
    void what_only_shows_something_is_no_field() {
        FormTrial form = FormTrial.of(
                "{id: 'a', type: 'text', text: '说明'}",
                "{id: 'b', type: 'html', content: '<p>说明</p>'}",
                "{id: 'c', type: 'image', source: '/x.png', alt: '图'}",
                "{id: 'd', type: 'table', dataSource: '=rows', columns: [{label: '列', key: 'k'}]}",
                "{id: 'e', type: 'separator'}",
                "{id: 'f', type: 'spacer', height: 10}",
                "{id: 'g', type: 'button', action: 'submit', label: '提交'}",
                "{id: 'h', type: 'iframe', url: 'https://example.cn', label: '页'}",
                "{id: 'i', type: 'documentPreview', dataSource: '=files', label: '文件'}");
        assertThat(form.accepts("{a: 1, text: 'x'}")).isEmpty();
    }
}
