package org.hemei.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The audit of the whole demo city, after whatever was done there. */
@DemoCityTest
class SealedCityTest {

    @Autowired
    Sealing sealing;

    @Autowired
    ChainCheck check;

    @Autowired
    MockMvc web;

    @Test
    void itIsSealedAndWhole() throws Exception {
        sealing.sealDue();
        CheckResult result = check.run(AuditTrial.AUDITOR);
        assertThat(result.findings()).isEmpty();
        assertThat(result.cases()).isPositive();
        assertThat(result.seals()).isPositive();

        String checksum = check.lastSeal(AuditTrial.AUDITOR).orElseThrow().checksum();
        String page = web.perform(get("/cockpit/audit").with(user("admin").roles("ADMIN")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("最近一次封存", checksum.substring(0, 8) + " " + checksum.substring(8, 16));
    }
}
