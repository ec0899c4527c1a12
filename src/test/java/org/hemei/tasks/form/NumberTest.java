package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTest {

    private static FormTrial number(String properties) {
        return FormTrial.of("{id: 'f', type: 'number', key: 'n', label: '人数', " + properties + "}");
    }

    @Test
    void a_number_without_decimals_is_a_long_and_another_a_decimal() {
        assertThat(number("decimalDigits: 0").accepts("{n: 3}")).containsEntry("n", 3L);
        assertThat(number("decimalDigits: 0").accepts("{n: 3.0}")).containsEntry("n", 3L);
        assertThat(number("decimalDigits: 2").accepts("{n: 0.1}")).containsEntry("n", new BigDecimal("0.1"));
        assertThat(number("validate: {}").accepts("{n: 12}")).containsEntry("n", new BigDecimal("12"));
        assertThat(number("validate: {}").accepts("{n: 0}")).containsEntry("n", BigDecimal.ZERO);
    }

    @Test
    void a_number_can_be_kept_as_text() {
        FormTrial form = number("serializeToString: true, decimalDigits: 2");
        assertThat(form.accepts("{n: '90.50'}")).containsEntry("n", "90.50");
        assertThat(form.accepts("{n: 90.5}")).containsEntry("n", "90.5");
        assertThat(form.accepts("{n: ''}")).isEmpty();
        assertThat(form.refuses("{n: 'many'}")).containsExactly("n FORMAT “人数”请填写数字。");
        assertThat(form.refuses("{n: '1.005'}")).containsExactly("n FORMAT “人数”最多保留 2 位小数。");
        assertThat(form.refuses("{n: '1e999999999'}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1'", "''", "true", "[]", "{}", "'NaN'"})
    void only_a_number_is_a_number(String value) {
        assertThat(number("decimalDigits: 0").refuses("{n: " + value + "}")).containsExactly("n FORMAT “人数”请填写数字。");
    }

    @Test
    void a_required_number_may_be_zero_but_not_missing() {
        FormTrial form = number("validate: {required: true}");
        assertThat(form.accepts("{n: 0}")).containsKey("n");
        assertThat(form.refuses("{n: null}")).containsExactly("n REQUIRED 请填写“人数”。");
    }

    @Test
    void bounds_are_part_of_the_range() {
        FormTrial form = number("validate: {min: 1, max: '10.5'}");
        assertThat(form.accepts("{n: 1}")).containsKey("n");
        assertThat(form.accepts("{n: 10.5}")).containsKey("n");
        assertThat(form.refuses("{n: 0.99}")).containsExactly("n RANGE “人数”不能小于 1。");
        assertThat(form.refuses("{n: 10.51}")).containsExactly("n RANGE “人数”不能大于 10.5。");
    }

    @Test
    void a_bound_can_be_computed_from_another_field() {
        FormTrial form = FormTrial.of(
                "{id: 'a', type: 'number', key: 'total', label: '总数'}",
                "{id: 'b', type: 'number', key: 'n', label: '人数', validate: {max: '=total', min: '=absent'}}");
        assertThat(form.accepts("{total: 5, n: 5}")).containsKey("n");
        assertThat(form.refuses("{total: 5, n: 6}")).containsExactly("n RANGE “人数”不能大于 5。");
        assertThat(form.accepts("{n: 6}")).containsOnlyKeys("n");
    }

    @Test
    void decimals_and_steps_are_kept_to() {
        assertThat(number("decimalDigits: 0").refuses("{n: 1.5}")).containsExactly("n FORMAT “人数”请填写整数。");
        assertThat(number("decimalDigits: 1").refuses("{n: 1.25}")).containsExactly("n FORMAT “人数”最多保留 1 位小数。");
        assertThat(number("increment: 0.5").accepts("{n: -1.5}")).containsKey("n");
        assertThat(number("increment: '0.5'").refuses("{n: 1.2}"))
                .containsExactly("n RANGE “人数”只能取固定间隔的数，最接近的是 1.0 和 1.5。");
    }

    @Test
    void a_number_no_browser_could_hold_is_refused() {
        FormTrial form = number("validate: {}");
        assertThat(form.refuses("{n: 1e300}")).containsExactly("n RANGE “人数”的整数部分最多 15 位。");
        assertThat(form.refuses("{n: 1000000000000000}")).hasSize(1);
        assertThat(form.refuses(Map.of("n", Double.NaN))).containsExactly("n FORMAT “人数”请填写数字。");
        assertThat(form.refuses(Map.of("n", new BigDecimal("1E-999999999")))).hasSize(1);
        assertThat(form.accepts("{n: 999999999999999}")).containsKey("n");
    }
}
