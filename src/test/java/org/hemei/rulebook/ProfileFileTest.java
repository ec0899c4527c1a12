package org.hemei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A mistake in a profile stops the start, with the file and the place named. */
class ProfileFileTest {

    private static final String GOOD =
            """
            profile: here
            version: 1
            title: {zh: 此地, en: Here}
            textRead: true
            source: {zh: 法, en: Law}
            rules:
              some.rule:
                title: {zh: 某事, en: Something}
                amount: 3
                unit: DAY
                direction: AFTER
                roll: false
                source: {zh: 第一条, en: Art. 1}
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
            overrides:
              some.rule: {amount: 4, unit: DAY, direction: AFTER, source: {zh: 第二条, en: Art. 2}, certainty: V}
            """;

    @Test
    void theGoodFilesAreAccepted() {
        assertThat(assemble(GOOD, OVER_HERE))
                .extracting(profile -> profile.rule("some.rule").span().amount())
                .containsExactly(3, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 3         | amonut: 3          | some.rule > amount | Missing",
                "amount: 3         | amount: 0          | some.rule | amount must be 1 to 3660",
                "amount: 3         | amount: 3661       | some.rule | amount must be 1 to 3660",
                "amount: 3         | amount: 3.5        | here-1.yaml, at | some.rule > amount",
                "amount: 3         | amount: '\"3\"'    | here-1.yaml, at | some.rule > amount",
                "amount: 3         | amount:            | line 9  | rules/some.rule/amount is empty",
                "roll: false       | roll:              | line 12 | rules/some.rule/roll is empty",
                "roll: false       | roll: ~            | line 12 | rules/some.rule/roll is empty",
                "amount: 3         | amount: 99999999999| here-1.yaml, at | some.rule > amount",
                "unit: DAY         | unit: WEEK         | here-1.yaml, at | some.rule > unit",
                "unit: DAY         | unit: 0            | here-1.yaml, at | some.rule > unit",
                "direction: AFTER  | direction: after   | here-1.yaml, at | some.rule > direction",
                "direction: AFTER  | direction: BEFORE  | some.rule | never rolls",
                "roll: false       | roll: 0            | here-1.yaml, at | some.rule > roll",
                "roll: false       | internal: 1        | here-1.yaml, at | some.rule > internal",
                "roll: false       | internal: true     | some.rule | internal limit has certainty D",
                "certainty: V      | certainty: X       | here-1.yaml, at | some.rule > certainty",
                "certainty: V      | note: V            | some.rule > certainty | Missing",
                "en: Art. 1        | en: ' '            | some.rule | both zh and en",
                "', en: Art. 1'    | ''                 | some.rule > source | en",
                "en: Art. 1        | fr: Art. 1         | some.rule > source > en | Missing",
                "some.rule         | Some rule          | Some rule | must match",
                "version: 1        | version: 0         | here-1.yaml | version must be 1",
                "profile: here     | profile: Here      | here-1.yaml | profile must match",
                "textRead: true    | textRead: perhaps  | here-1.yaml, at | textRead",
                "textRead: true    | ''                 | here-1.yaml | textRead",
                "textRead: true    | base:              | line 4  | base is empty",
                "rules:            | overrides: \"\"//rules: | line 6  | overrides is empty",
                "rules:            | overrides: []//rules: | here-1.yaml, at | overrides",
                "rules:            | notes: x//rules: | here-1.yaml, at | notes",
                "amount: 3         | amount: 3//    note: V | here-1.yaml, at | some.rule > note",
                "en: Art. 1        | en: Art. 1, fr: Art. 1 | here-1.yaml, at | some.rule > source > fr",
                "rules:            | overrides:         | here-1.yaml | overrides need a base",
                "unit: DAY         | amount: 4          | line 10 | amount"
            })
    void aSlipIsNamed(String good, String bad, String place, String complaint) {
        String text = GOOD.replaceFirst(Pattern.quote(good), bad.replace("//", "\n"));
        assertThat(text).isNotEqualTo(GOOD);

        assertThatIllegalStateException()
                .isThrownBy(() -> ProfileReader.read(file("here-1.yaml", text)))
                .withMessageContainingAll("here-1.yaml", place, complaint);
    }

    @Test
    void whatIsNotYamlAtAllIsNamed() {
        for (String text : List.of("", "rules: [", "- a\n- b", GOOD + "---\n" + GOOD)) {
            assertThatIllegalStateException()
                    .as(text)
                    .isThrownBy(() -> ProfileReader.read(file("here-1.yaml", text)))
                    .withMessageContaining("here-1.yaml");
        }
    }

    @Test
    void aFileIsCalledByItsProfileAndVersion() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProfileReader.read(file("here-2.yaml", GOOD)))
                .withMessageContainingAll("here-2.yaml", "here-1.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "some.rule:    | some.other:   | overrides some.other",
                "overrides:    | rules:        | list it under overrides",
                "base: here-1  | base: here-2  | no base here-2",
                "base: here-1  | base: there-1 | its own base"
            })
    void aProfileThatDoesNotFitItsBaseIsNamed(String good, String bad, String complaint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> assemble(GOOD, OVER_HERE.replace(good, bad)))
                .withMessageContainingAll("there-1.yaml", complaint);
    }

    @Test
    void anAddedRuleNeedsATitle() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        assemble(GOOD, OVER_HERE.replace("overrides:", "rules:").replace("some.rule", "some.other")))
                .withMessageContainingAll("there-1.yaml", "some.other needs a title");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assemble(GOOD, GOOD))
                .withMessageContainingAll("here-1.yaml", "two files");
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
