package org.hemei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemei.platform.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** Parameters are read as strictly as time limits, by their kind. */
class ParameterFileTest {

    private static final String GOOD =
            """
            profile: here
            version: 1
            title: {zh: 此地, en: Here}
            textRead: true
            source: {zh: 法, en: Law}
            parameters:
              some.number:
                title: {zh: 人数, en: People}
                value: 3
                unit: {zh: 人, en: people}
                source: {zh: 第一条, en: Art. 1}
                certainty: V
              some.flag: {title: {zh: 是否, en: Whether}, value: false, source: {zh: 第二条, en: Art. 2}, certainty: D}
              some.word:
                title: {zh: 方式, en: Way}
                value: BY_HAND
                words: {BY_HAND: {zh: 手工, en: by hand}, BY_MAIL: {zh: 邮寄, en: by mail}}
                source: {zh: 第三条, en: Art. 3}
                certainty: V
              some.majority:
                title: {zh: 多数, en: Majority}
                value: HALF
                words: {HALF: {zh: 半数, en: half}}
                locked: true
                source: {zh: 第四条, en: Art. 4}
                certainty: V
            """;

    private static final String OVER_HERE =
            """
            profile: there
            version: 1
            base: here-1
            title: {zh: 彼地, en: There}
            textRead: true
            source: {zh: 法, en: Law}
            parameterOverrides:
              some.number: {value: 0, source: {zh: 第五条, en: Art. 5}, certainty: S}
              some.word: {title: {zh: 送法, en: How}, value: BY_MAIL, source: {zh: 第六条, en: Art. 6}, certainty: V}
            """;

    @Test
    void aParameterIsReadByItsKind() {
        Profile here = assemble(GOOD).get(0);

        assertThat(here.number("some.number")).isEqualTo(3);
        assertThat(here.flag("some.flag")).isFalse();
        assertThat(here.word("some.word")).isEqualTo("BY_HAND");
        assertThat(here.parameters())
                .extracting(Parameter::name)
                .containsExactly("some.number", "some.flag", "some.word", "some.majority");
        assertThatIllegalStateException()
                .isThrownBy(() -> here.flag("some.number"))
                .withMessageContaining("some.number");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> here.number("some.other"));
    }

    @Test
    void anOverrideKeepsTheKindTheUnitAndTheWordsOfItsBase() {
        Profile there = assemble(GOOD, OVER_HERE).get(1);

        assertThat(there.parameter("some.number"))
                .satisfies(number ->
                        assertThat(number.value()).isEqualTo(new Parameter.Amount(0, new Bilingual("人", "people"))))
                .satisfies(number -> assertThat(number.title().zh()).isEqualTo("人数"))
                .satisfies(number -> assertThat(number.certainty()).isEqualTo(Certainty.S));
        assertThat(there.parameter("some.word").value())
                .isInstanceOfSatisfying(
                        Parameter.Word.class,
                        word -> assertThat(word.meaning().in(Locale.ENGLISH)).isEqualTo("by mail"));
        assertThat(there.parameter("some.word").title().en()).isEqualTo("How");
        assertThat(there.flag("some.flag")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value: 3          | value: -1          | some.number | must not be negative",
                "value: 3          | value: 3.5         | some.number | must be a whole number",
                "value: 3          | value: '\"3\"'     | some.number | must be a whole number",
                "value: 3          | value: true        | some.number | must be a whole number",
                "value: 3          | value: 99999999999 | some.number | must be a whole number",
                "value: 3          | value: [3]         | some.number | must be a whole number",
                "value: 3          | value:             | line 9      | parameters/some.number/value is empty",
                "value: 3          | valeu: 3           | some.number > value | Missing",
                "value: 3          | value: 3//    note: x | here-1.yaml, at | some.number > note",
                "certainty: V      | note: V            | some.number > certainty | Missing",
                "source: {zh: 第一条, en: Art. 1} | roll: true | some.number > source | Missing",
                "title: {zh: 人数, en: People} | words: {} | some.number > title | Missing",
                "value: false      | value: 1           | some.flag | must be a whole number",
                "value: BY_HAND    | value: BY_FOOT     | some.word | BY_FOOT is none of [BY_HAND, BY_MAIL]",
                "value: BY_HAND    | value: true        | some.word | must be a whole number",
                "BY_MAIL           | by mail            | some.word | must match",
                "BY_MAIL           | BY_HAND            | here-1.yaml | BY_HAND",
                "some.number       | Some number        | Some number | must match"
            })
    void aSlipIsNamed(String good, String bad, String place, String complaint) {
        String text = GOOD.replaceFirst(Pattern.quote(good), bad.replace("//", "\n"));
        assertThat(text).isNotEqualTo(GOOD);

        assertThatIllegalStateException()
                .isThrownBy(() -> ProfileReader.read(file("here-1.yaml", text)))
                .withMessageContainingAll("here-1.yaml", place, complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "some.number: {value: 0 | some.other: {value: 0 | some.other, which its base does not have",
                "value: 0               | value: -1             | some.number: value must not be negative",
                "value: 0               | value: true           | some.number: value true must be",
                "value: BY_MAIL         | value: BY_FOOT        | some.word: value BY_FOOT is none of",
                "value: BY_MAIL         | value: 2              | some.word: value 2 must be",
                "some.word              | some.majority         | some.majority: it is locked",
                "base: here-1//         | ''                    | overrides need a base",
                "source: {zh: 第五条, en: Art. 5}, | ''         | some.number > source",
                "value: 0,              | 'value: 0, unit: {zh: 个, en: each},' | some.number > unit"
            })
    void anOverrideThatDoesNotFitItsBaseIsNamed(String good, String bad, String complaint) {
        String text = OVER_HERE.replace(good.replace("//", "\n"), bad);
        assertThat(text).isNotEqualTo(OVER_HERE);

        assertThatIllegalStateException()
                .isThrownBy(() -> assemble(GOOD, text))
                .withMessageContainingAll("there-1.yaml", complaint);
    }

    @Test
    void whatTheBaseHasIsNotAddedAgain() {
        String again = OVER_HERE.substring(0, OVER_HERE.indexOf("parameterOverrides"))
                + GOOD.substring(GOOD.indexOf("parameters:"));

        assertThatIllegalStateException()
                .isThrownBy(() -> assemble(GOOD, again))
                .withMessageContainingAll("there-1.yaml", "some.number", "parameterOverrides");
    }

    @Test
    void wordsThatOtherReadersTakeForTruthValuesAreNotTakenForWords() {
        for (String truth : List.of("true", "TRUE", "false")) {
            assertThatIllegalStateException()
                    .as(truth)
                    .isThrownBy(() -> assemble(GOOD.replace("BY_HAND", truth)))
                    .withMessageContaining("some.word");
        }
    }

    private static List<Profile> assemble(String... texts) {
        return ProfileAssembly.assemble(Stream.of(texts)
                .map(text -> file(text.startsWith("profile: here") ? "here-1.yaml" : "there-1.yaml", text))
                .map(ProfileReader::read)
                .toList());
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
