package org.hemei.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredPhraseTest {

    @Test
    void phrasesComeBackAsTheyWereWithThoseInsideThem() {
        List<Phrase> phrases = List.of(
                Phrase.of("plain"),
                Phrase.of("two", "漏水 \"𠮷\" {0} ''", ""),
                Phrase.of("nested", Phrase.of("inner", Phrase.of("innermost", "x")), "y"));
        assertThat(StoredPhrase.read(StoredPhrase.write(phrases))).isEqualTo(phrases);
        assertThat(StoredPhrase.read(StoredPhrase.write(List.of()))).isEmpty();
    }

    @Test
    void numbersComeBackAsTheyAreTold() {
        assertThat(StoredPhrase.read(StoredPhrase.write(List.of(Phrase.of("count", 3)))))
                .containsExactly(Phrase.of("count", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "\"", "[{]"})
    void whatIsCorruptIsToldAsSuch(String corrupt) {
        assertThatThrownBy(() -> StoredPhrase.read(corrupt))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be read");
    }
}
