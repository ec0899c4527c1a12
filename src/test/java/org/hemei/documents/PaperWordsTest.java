package org.hemei.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hemei.offices.Office;
import org.hemei.offices.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperWordsTest {

    private static Office office(String code, String name) {
        return new Office(code, name, Tier.COMMUNITY, Office.Kind.TIER, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({"云杉社区,云杉", "梧桐街道,梧桐", "清河区,清河", "云州市,云州", "长丰县,长丰", "岗集镇,岗集", "市,市", "沙区,沙区"})
    void anOfficeHasAShortWordInItsNumbers(String name, String word) {
        Office office = office("A", name);
        assertThat(OfficeWord.of(office, List.of(office))).isEqualTo(word);
    }

    @Test
    void twoOfficesThatWouldBeCalledTheSameGoByTheirFullNames() {
        Office district = office("A", "清河区");
        Office street = office("B", "清河街道");
        assertThat(OfficeWord.of(district, List.of(district, street))).isEqualTo("清河区");
        assertThat(OfficeWord.of(street, List.of(district, street))).isEqualTo("清河街道");
    }

    @Test
    void aCheckCodeHasNothingThatLooksLikeSomethingElse() {
        Set<String> codes = new HashSet<>();
        IntStream.range(0, 1000).forEach(n -> codes.add(CheckCode.next()));
        assertThat(codes).hasSize(1000).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{16}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0A1B2C3D4E5F6G7H",
                "0a1b2c3d4e5f6g7h",
                "oAlB 2C3D-4E5F 6G7H",
                " OAiB2C3D4E5F6G7H\n",
                "０Ａ１Ｂ　２ｃ３ｄ－４Ｅ５Ｆ　６Ｇ７Ｈ"
            })
    void aCodeIsKnownHoweverItIsTyped(String typed) {
        assertThat(CheckCode.normal(typed)).isEqualTo("0A1B2C3D4E5F6G7H");
    }

    @Test
    void placeholdersAreFilledAndTheirValuesAreNotReadAgain() {
        Map<String, Object> facts = Map.of("applicants", "{被申请人}$1\\", "respondents", "李四");
        assertThat(Placeholders.fill("{申请人}诉{被申请人}\n\n 第二段 ", facts)).containsExactly("{被申请人}$1\\诉李四", "第二段");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{电话}", "{", "a}b", "{申请人", "{{申请人}", "{}", "{ 申请人 }", "${7*7}"})
    void whatElseStandsInBracesIsRefused(String text) {
        assertThat(Placeholders.unknown(text)).isNotEmpty();
        assertThatThrownBy(() -> Placeholders.fill(text, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
