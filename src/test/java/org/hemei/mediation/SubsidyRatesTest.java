package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubsidyRatesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final SubsidyRates rates =
            new SubsidyRates(new BigDecimal("50"), new BigDecimal("200"), new BigDecimal("300"), true);

    @Test
    void eachKindOfAgreementHasItsRate() {
        assertThat(rates.of(line(AgreementForm.ORAL, null))).isEqualTo("50");
        assertThat(rates.of(line(AgreementForm.WRITTEN, null))).isEqualTo("200");
        assertThat(rates.of(line(AgreementForm.WRITTEN, DAY))).isEqualTo("300");
        assertThat(rates.of(line(null, null))).isEqualTo("0");
    }

    @Test
    void daysAreThoseOfBeijing() {
        assertThat(line(null, null).days()).isEqualTo(18);
    }

    private static SubsidyLine line(@Nullable AgreementForm form, @Nullable LocalDate appliedOn) {
        return new SubsidyLine(
                "D2026-000001",
                "community",
                "李秀英",
                "YZ-QH-WT-YS",
                "云杉社区",
                Category.LEAK,
                form == null ? Outcome.TERMINATED : Outcome.AGREED_WRITTEN,
                form,
                form == null ? null : AgreementBody.MC,
                null,
                null,
                appliedOn,
                null,
                Instant.parse("2026-11-01T16:30:00Z"),
                Instant.parse("2026-11-20T15:30:00Z"),
                "national",
                2);
    }
}
