package org.hemei.mediation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hemei.support.DemoCityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoCityTest
class DisputesApiTest {

    @Autowired
    MockMvc web;

    @Test
    void aMediatorSeesTheDisputesOfTheirOwnOffice() throws Exception {
        web.perform(get("/api/v1/disputes").with(httpBasic("community", "hemei-demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].office.code").value("YZ-QH-WT-YS"));
    }
}
