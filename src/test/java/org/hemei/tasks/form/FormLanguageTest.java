package org.hemei.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.hemei.platform.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

class FormLanguageTest {

    private static final String[] COMPONENTS = {
        "{id: 'intro', type: 'text', text: '请核对。'}",
        "{id: 'g', type: 'group', path: 'g', label: '信息', components: [{id: 'name', type: 'textfield', key: 'name', "
                + "label: '姓名（{本人}\\'s）', description: '按身份证', appearance: {suffixAdorner: '先生'}, "
                + "validate: {required: true, pattern: '^张', patternErrorMessage: '须姓张'}}]}",
        "{id: 'ground', type: 'radio', key: 'ground', label: '情形', values: [{label: '无', value: 'NONE'}, "
                + "{label: '是', value: true}, {label: 'AB', value: 'AB'}]}",
        "{id: 'on', type: 'datetime', subtype: 'datetime', key: 'on', dateLabel: '日期', timeLabel: '时间'}",
        "{id: 'tab', type: 'table', columns: [{label: '列', key: 'c'}], dataSource: '=rows'}",
        "{id: 'calc', type: 'text', text: '=summary'}"
    };

    private final DeployedForm form = FormTrial.parse(COMPONENTS);
    private final StaticMessageSource english = new StaticMessageSource();

    @BeforeEach
    void translate() {
        ResourceBundleMessageSource own = FormTrial.messages();
        english.setParentMessageSource(own);
        english.setAlwaysUseMessageFormat(true);
        english.addMessage("mediation.form.trial.name.label", Locale.ENGLISH, "Name");
        english.addMessage("mediation.form.trial.name.validate.patternErrorMessage", Locale.ENGLISH, "only Zhang''s");
        english.addMessage("mediation.form.trial.ground.option.true", Locale.ENGLISH, "Yes");
        english.addMessage("mediation.form.trial.on.timeLabel", Locale.ENGLISH, "Time");
        english.addMessage("mediation.form.trial.tab.column.c", Locale.ENGLISH, "Column");
        english.addMessage("mediation.form.trial.name.appearance.suffixAdorner", Locale.ENGLISH, "Mr");
    }

    @Test
    void the_schema_is_told_in_the_readers_language_where_it_is_known() {
        JsonNode schema = form.inLanguage(Locale.ENGLISH, english);
        assertThat(schema.at("/components/1/components/0/label").textValue()).isEqualTo("Name");
        assertThat(schema.at("/components/1/components/0/validate/patternErrorMessage")
                        .textValue())
                .isEqualTo("only Zhang's");
        assertThat(schema.at("/components/1/components/0/appearance/suffixAdorner")
                        .textValue())
                .isEqualTo("Mr");
        assertThat(schema.at("/components/2/values/1/label").textValue()).isEqualTo("Yes");
        assertThat(schema.at("/components/2/values/1/value").booleanValue()).isTrue();
        assertThat(schema.at("/components/3/timeLabel").textValue()).isEqualTo("Time");
        assertThat(schema.at("/components/4/columns/0/label").textValue()).isEqualTo("Column");
        assertThat(schema.at("/components/0/text").textValue()).isEqualTo("请核对。");
    }

    @Test
    void translating_leaves_the_form_as_it_was() {
        form.inLanguage(Locale.ENGLISH, english);
        assertThat(form.inLanguage(Locale.SIMPLIFIED_CHINESE, english)).isEqualTo(FormTrial.schema(COMPONENTS));
    }

    @Test
    void the_form_tells_which_texts_other_languages_must_have() {
        assertThat(form.id()).isEqualTo("trial");
        assertThat(form.translationKeys())
                .containsExactly(
                        "mediation.form.trial.intro.text",
                        "mediation.form.trial.g.label",
                        "mediation.form.trial.name.label",
                        "mediation.form.trial.name.description",
                        "mediation.form.trial.name.appearance.suffixAdorner",
                        "mediation.form.trial.name.validate.patternErrorMessage",
                        "mediation.form.trial.ground.label",
                        "mediation.form.trial.ground.option.NONE",
                        "mediation.form.trial.ground.option.true",
                        "mediation.form.trial.on.dateLabel",
                        "mediation.form.trial.on.timeLabel",
                        "mediation.form.trial.tab.column.c");
    }

    @Test
    void a_rejection_names_the_field_in_the_readers_language() {
        assertThat(rejection(Map.of(), Locale.ENGLISH)).isEqualTo("Fill in “Name”.");
        assertThat(rejection(Map.of(), Locale.SIMPLIFIED_CHINESE)).isEqualTo("请填写“姓名（{本人}'s）”。");
        Map<String, Object> li = Map.of("g", Map.of("name", "李四"));
        assertThat(rejection(li, Locale.ENGLISH)).isEqualTo("“Name”: only Zhang's");
        assertThat(rejection(li, Locale.SIMPLIFIED_CHINESE)).isEqualTo("“姓名（{本人}'s）”：须姓张");
    }

    @Test
    void every_message_exists_in_both_languages_and_can_be_formatted() {
        ResourceBundle chinese = ResourceBundle.getBundle("messages/forms", Locale.ROOT);
        ResourceBundle other = ResourceBundle.getBundle("messages/forms", Locale.ENGLISH);
        assertThat(other.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        for (String key : chinese.keySet()) {
            assertThat(other.getString(key)).as(key).isNotEqualTo(chinese.getString(key));
            Object[] args = {"A", 2, "C"};
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                assertThat(FormTrial.messages().getMessage(key, args, locale))
                        .as(key)
                        .contains("A")
                        .doesNotContain("{");
            }
        }
    }

    private String rejection(Map<String, Object> submitted, Locale locale) {
        try {
            throw new AssertionError("accepted as " + form.accept(submitted, Map.of()));
        } catch (InvalidInput refused) {
            return english.getMessage(refused.errors().get(0).message(), locale);
        }
    }
}
