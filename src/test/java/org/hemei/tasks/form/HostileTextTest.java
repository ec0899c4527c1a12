package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private static final String[] COMPONENTS = {
        "{id: 'line', type: 'textfield', key: 'line', label: '标题'}",
        "{id: 'area', type: 'textarea', key: 'area', label: '正文'}",
        "{id: 'echo', type: 'expression', key: 'echo', expression: '=line'}",
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{T(java.lang.Runtime).getRuntime().exec('id')}",
                "=1+1",
                "=cmd|' /C calc'!A0",
                "<svg onload=alert(1)>",
                "'; DROP TABLE dispute; --",
                "{{7*7}}",
                "{0} {1,number} '",
                "\u202Egnp.exe\u2066\u200F",
                "\u200B零宽\u200D字符\uFEFF!",
                "😀👨‍👩‍👧‍👦𠮷",
                "../../etc/passwd",
                "%00%0d%0a",
                "\\u0000"
            })
    void text_that_only_looks_dangerous_is_kept_word_for_word(String text) {
        assertThat(FormTrial.of(COMPONENTS).accepts(Map.of("line", text, "area", text)))
                .containsEntry("line", text)
                .containsEntry("area", text)
                .containsEntry("echo", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "\u0001",
                "\u0007",
                "a\u001b[31m",
                "\u007f",
                "\u0085",
                "\u009f",
                "\ud800",
                "a\udc00",
                "\ud83d a",
                "\udc00\ud800",
                "\ufffe",
                "\uffff"
            })
    void characters_that_cannot_be_stored_are_refused_by_name(String text) {
        assertThat(FormTrial.of(COMPONENTS).refuses(Map.of("line", text, "area", text)))
                .containsExactly("line FORMAT “标题”中有无法保存的字符，请删除后重新填写。", "area FORMAT “正文”中有无法保存的字符，请删除后重新填写。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|aa)*$", "(a*)*b$", "^(\\\\w+\\\\s?)*$"})
    void a_pattern_that_backtracks_without_end_counts_as_not_matched(String pattern) {
        FormTrial form = FormTrial.of("{id: 'f', type: 'textfield', key: 'x', label: '内容', "
                + "validate: {maxLength: 5000, pattern: '" + pattern + "'}}");
        assertThat(form.refuses(Map.of("x", "a".repeat(900) + "!")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("x FORMAT “内容”的格式不对");
        assertThat(form.refuses(Map.of("x", "a".repeat(1001)))).containsExactly("x RANGE “内容”最多 1,000 个字。");
    }
}
