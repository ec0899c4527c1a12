package org.hemei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the shipped profiles say of themselves, they say in both languages. */
class ProfileTextTest {

    static List<Profile> profiles() {
        try (var context = new AnnotationConfigApplicationContext(RulebookConfiguration.class)) {
            return context.getBean(Rulebook.class).profiles();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyTextIsInBothLanguages(Profile profile) {
        Stream<Bilingual> rules = profile.rules().stream().flatMap(rule -> Stream.of(rule.title(), rule.source()));
        Stream<Bilingual> parameters = profile.parameters().stream()
                .flatMap(parameter ->
                        Stream.concat(Stream.of(parameter.title(), parameter.source()), words(parameter.value())));

        assertThat(Stream.of(Stream.of(profile.title(), profile.source()), rules, parameters)
                        .flatMap(texts -> texts))
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> {
                    assertThat(text.in(Locale.SIMPLIFIED_CHINESE).codePoints()).anyMatch(Character::isIdeographic);
                    assertThat(text.in(Locale.ENGLISH).codePoints()).noneMatch(Character::isIdeographic);
                });
    }

    private static Stream<Bilingual> words(Parameter.Value value) {
        return value instanceof Parameter.Word word ? word.words().values().stream() : Stream.empty();
    }
}
