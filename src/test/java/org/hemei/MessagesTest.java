package org.hemei;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemei.support.MessageBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages and says the same with the same placeholders. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    static List<MessageBundle> bundles() {
        return MessageBundle.all();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(MessageBundle bundle) {
        assertThat(bundle.chinese()).isNotEmpty();
        assertThat(bundle.english().keySet()).isEqualTo(bundle.chinese().keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aKeyStartsWithTheNameOfItsModule(MessageBundle bundle) {
        assertThat(bundle.chinese().keySet()).allMatch(key -> key.startsWith(bundle.module() + "."));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeySaysSomething(MessageBundle bundle) {
        assertThat(bundle.chinese())
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(bundle.english())
                .allSatisfy(
                        (key, text) -> assertThat(text).as(key).isNotBlank().satisfies(it -> assertThat(it.codePoints())
                                .noneMatch(Character::isIdeographic)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextCanBeFormatted(MessageBundle bundle) {
        for (Map<String, String> texts : List.of(bundle.chinese(), bundle.english())) {
            assertThat(texts).allSatisfy((key, text) -> assertThatCode(() -> new MessageFormat(text, Locale.ROOT))
                    .as(key)
                    .doesNotThrowAnyException());
        }
    }

    /** A single one would vanish and take the placeholders behind it along. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyApostropheIsDoubled(MessageBundle bundle) {
        for (Map<String, String> texts : List.of(bundle.chinese(), bundle.english())) {
            assertThat(texts)
                    .allSatisfy((key, text) ->
                            assertThat(text.replace("''", "")).as(key).doesNotContain("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSamePlaceholders(MessageBundle bundle) {
        assertThat(bundle.english()).allSatisfy((key, text) -> assertThat(placeholders(text))
                .as(key)
                .isEqualTo(placeholders(bundle.chinese().getOrDefault(key, ""))));
    }

    @Test
    void everyBundleIsRead() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));
        String basename = settings.lines()
                .filter(line -> line.strip().startsWith("basename:"))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.contains("_"))
                            .map(name -> "messages/" + name.replace(".properties", "")))
                    .isNotEmpty()
                    .allMatch(name -> basename.matches(".*[ ,]" + name + "(,.*)?"));
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(placeholder -> placeholder.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
