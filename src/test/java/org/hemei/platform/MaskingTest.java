package org.hemei.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({"张三,张*", "欧阳建国,欧*", "张,张*", "𠮷田,𠮷*", "Smith,S*", "'',''"})
    void ofANameOnlyTheFirstCharacterStays(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "13812341234,138****1234",
        "0551-62345678,055****5678",
        "62345678,623****5678",
        "6234567,****",
        "110,****"
    })
    void ofANumberTheMiddleIsHidden(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"zhang@example.cn,z***@example.cn", "z@example.cn,z***@example.cn", "a@b.c@d.cn,a***@b.c@d.cn"})
    void ofAnAddressTheNameIsHidden(String email, String masked) {
        assertThat(Masking.email(email)).isEqualTo(masked);
    }

    @Test
    void whatIsNotThereStaysSo() {
        assertThat(Masking.phone(null)).isNull();
        assertThat(Masking.email(null)).isNull();
    }
}
