package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that asks for what the server cannot check is not used at all. */
class RefusedFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{id: 'x', type: 'filepicker', key: 'k'}|type filepicker cannot be checked",
                "{id: 'x', type: 'signature', key: 'k'}|type signature cannot be checked",
                "{id: 'x', type: 'default', components: []}|type default cannot be checked",
                "{id: 'x', key: 'k'}|needs type",
                "{type: 'textfield', key: 'k'}|needs an id of its own",
                "{id: 'x', type: 'textfield'}|needs key",
                "{id: 'x', type: 'textfield', key: ''}|needs key",
                "{id: 'x', type: 'textfield', key: 'a..b'}|unusable path a..b",
                "{id: 'x', type: 'textfield', key: 'a[0]'}|unusable path a[0]",
                "{id: 'x', type: 'textfield', key: 'k', validate: {minimum: 3}}|unknown property minimum",
                "{id: 'x', type: 'checkbox', key: 'k', validate: {pattern: 'a'}}|unknown property pattern",
                "{id: 'x', type: 'textfield', key: 'k', validate: {pattern: '('}}|pattern",
                "{id: 'x', type: 'textfield', key: 'k', validate: {validationType: 'iban'}}|unknown validationType iban",
                "{id: 'x', type: 'textfield', key: 'k', validate: {required: 'yes'}}|required must be true or false",
                "{id: 'x', type: 'textfield', key: 'k', validate: {maxLength: 'long'}}|maxLength must be a number",
                "{id: 'x', type: 'textfield', key: 'k', validate: {maxLength: '=1 +'}}|maxLength: failed to parse",
                "{id: 'x', type: 'textfield', key: 'k', conditional: {hide: '=a >'}}|hide: failed to parse",
                "{id: 'x', type: 'text', conditional: {hide: 'a'}}|an expression starts with '='",
                "{id: 'x', type: 'textfield', key: 'k', readonly: 'yes'}|an expression starts with '='",
                "{id: 'x', type: 'expression', key: 'k'}|needs expression",
                "{id: 'x', type: 'number', key: 'k', decimalDigits: 1.5}|decimalDigits must be a whole number",
                "{id: 'x', type: 'number', key: 'k', increment: -1}|increment must not be negative",
                "{id: 'x', type: 'datetime', key: 'k', subtype: 'month'}|unknown subtype month",
                "{id: 'x', type: 'select', key: 'k'}|has no options",
                "{id: 'x', type: 'select', key: 'k', values: ['a', 'a']}|different single values",
                "{id: 'x', type: 'select', key: 'k', values: [{label: 'a', value: {b: 1}}]}|different single values",
                "{id: 'x', type: 'select', key: 'k', values: [null]}|different single values",
                "{id: 'x', type: 'select', key: 'k', valuesExpression: '=['}|valuesExpression: failed to parse",
                "{id: 'x', type: 'group'}|components must be a list",
                "{id: 'x', type: 'dynamiclist', components: []}|needs path",
                "{id: 'x', type: 'dynamiclist', path: 'l', readonly: '=a', components: []}|locked by an expression",
                "{id: 'x', type: 'dynamiclist', path: 'l', defaultRepetitions: 51, components: []}|up to 50",
                "{id: 'x', type: 'textfield', key: 'k'}, {id: 'x', type: 'separator'}|an id of its own",
                "{id: 'x', type: 'textfield', key: 'k'}, {id: 'y', type: 'number', key: 'k'}|k is used twice",
                "{id: 'x', type: 'textfield', key: 'k'}, {id: 'y', type: 'number', key: 'k.n'}|k is used twice",
                "{id: 'x', type: 'textfield', key: 'k.n'}, {id: 'y', type: 'number', key: 'k'}|k is used twice",
                "{id: 'x', type: 'textfield', key: 'k'}, {id: 'y', type: 'group', path: 'k', components: []}|k is used twice",
                "{id: 'x', type: 'dynamiclist', path: 'l', components: [{id: 'a', type: 'number', key: 'k'}, {id: 'b', type: 'number', key: 'k'}]}|l[].k is used twice"
            })
    void the_refusal_names_the_component_and_the_reason(String components, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormTrial.parse(components))
                .withMessageStartingWith("form trial, component ")
                .withMessageContaining(reason);
    }

    @Test
    void what_is_no_form_at_all_is_refused() {
        for (String text : new String[] {"", "[]", "{", "{\"id\": \"x\"}", "{\"components\": []}", "null"}) {
            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(() -> DeployedForm.parse(
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            "mediation",
                            FormTrial.CLOCK));
        }
    }
}
