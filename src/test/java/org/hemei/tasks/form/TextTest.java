package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final String NAME =
            "{id: 'f', type: 'textfield', key: 'name', label: '姓名', validate: {required: true}}";

    private static FormTrial field(String validate) {
        return FormTrial.of("{id: 'f', type: 'textfield', key: 'x', label: '内容', validate: {" + validate + "}}");
    }

    @Test
    void text_is_kept_as_typed() {
        assertThat(FormTrial.of(NAME).accepts("{name: ' 张三 '}")).isEqualTo(Map.of("name", " 张三 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{name: null}", "{name: ''}", "{name: '   '}", "{name: '\\u3000\\u00a0'}"})
    void a_required_text_needs_more_than_white_space(String submitted) {
        assertThat(FormTrial.of(NAME).refuses(submitted)).containsExactly("name REQUIRED 请填写“姓名”。");
    }

    @Test
    void an_optional_text_left_blank_is_left_out() {
        assertThat(field("").accepts("{x: ' '}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name: 1}", "{name: true}", "{name: []}", "{name: {a: 1}}", "{name: ['x']}"})
    void only_text_is_text(String submitted) {
        assertThat(FormTrial.of(NAME).refuses(submitted)).containsExactly("name FORMAT “姓名”请填写文字。");
    }

    @Test
    void a_key_the_form_does_not_have_is_dropped() {
        assertThat(FormTrial.of(NAME).accepts("{name: '张', other: {a: [1]}, id: 'f'}"))
                .containsOnlyKeys("name");
    }

    @Test
    void lengths_do_not_count_surrounding_white_space() {
        FormTrial form = field("minLength: 2, maxLength: 4");
        assertThat(form.accepts("{x: '  四个字吗  '}")).containsEntry("x", "  四个字吗  ");
        assertThat(form.refuses("{x: '五个字了吧'}")).containsExactly("x RANGE “内容”最多 4 个字。");
        assertThat(form.refuses("{x: '   一   '}")).containsExactly("x RANGE “内容”至少 2 个字。");
        assertThat(form.refuses(Map.of("x", " ".repeat(2000) + "两字"))).containsExactly("x RANGE “内容”最多 4 个字。");
    }

    @Test
    void a_length_can_be_computed() {
        FormTrial form = field("maxLength: '=longest', minLength: '=1 + 1'").given("{longest: 3}");
        assertThat(form.accepts("{x: 'abc'}")).containsEntry("x", "abc");
        assertThat(form.refuses("{x: 'abcd'}")).containsExactly("x RANGE “内容”最多 3 个字。");
        assertThat(form.refuses("{x: 'a'}")).containsExactly("x RANGE “内容”至少 2 个字。");
    }

    @Test
    void a_form_without_limits_has_the_usual_ones() {
        assertThat(field("").accepts(Map.of("x", "字".repeat(255)))).containsKey("x");
        assertThat(field("").refuses(Map.of("x", "字".repeat(256)))).containsExactly("x RANGE “内容”最多 255 个字。");
        FormTrial area = FormTrial.of("{id: 'f', type: 'textarea', key: 'x', label: '内容'}");
        assertThat(area.accepts(Map.of("x", "字".repeat(20_000)))).containsKey("x");
        assertThat(area.refuses(Map.of("x", "字".repeat(20_001)))).containsExactly("x RANGE “内容”最多 20,000 个字。");
    }

    @Test
    void a_line_has_no_line_breaks_and_an_area_keeps_them() {
        assertThat(field("").accepts("{x: 'a\\nb\\tc\\r'}")).containsEntry("x", "a b c ");
        assertThat(FormTrial.of("{id: 'f', type: 'textarea', key: 'x'}").accepts("{x: 'a\\r\\nb\\tc'}"))
                .containsEntry("x", "a\r\nb\tc");
    }

    @Test
    void a_pattern_is_searched_for_anywhere_unless_anchored() {
        assertThat(field("pattern: '[0-9]{2}'").accepts("{x: 'ab12cd'}")).containsKey("x");
        assertThat(field("pattern: '^[0-9]{2}$'").refuses("{x: 'ab12cd'}"))
                .containsExactly("x FORMAT “内容”的格式不对，应符合：^[0-9]'{'2'}'$。".replace("'", ""));
    }

    @Test
    void a_failed_pattern_says_what_the_author_wrote() {
        assertThat(field("pattern: '^[1-9]$', patternErrorMessage: '请填 {1} 到 9，别写\\'零\\''")
                        .refuses("{x: '0'}"))
                .containsExactly("x FORMAT “内容”：请填 {1} 到 9，别写'零'");
    }

    @Test
    void an_email_address_is_checked() {
        FormTrial form = field("validationType: 'email'");
        assertThat(form.accepts("{x: 'zhang.san+1@mail.example.cn'}")).containsKey("x");
        for (String wrong : new String[] {"zhang", "a@", "@b.cn", "a b@c.cn", "a@b..cn", "张@b.cn"}) {
            assertThat(form.refuses(Map.of("x", wrong))).containsExactly("x FORMAT “内容”不是有效的电子邮箱地址。");
        }
    }

    @Test
    void a_telephone_number_is_international() {
        FormTrial form = field("validationType: 'phone'");
        assertThat(form.accepts("{x: '+8613800138000'}")).containsKey("x");
        assertThat(form.accepts("{x: '008613800138000'}")).containsKey("x");
        for (String wrong : new String[] {"13800138000", "+86", "+86 138 0013 8000", "x+8613800138000"}) {
            assertThat(form.refuses(Map.of("x", wrong)))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("x FORMAT");
        }
    }

    @Test
    void custom_validation_is_that_of_the_pattern() {
        assertThat(field("validationType: 'custom', pattern: '^a'").accepts("{x: 'ab'}"))
                .containsKey("x");
    }
}
