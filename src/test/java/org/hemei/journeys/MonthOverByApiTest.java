package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.journeys.UsualSteps.accept;
import static org.hemei.journeys.UsualSteps.dispute;
import static org.hemei.journeys.UsualSteps.person;

import java.time.LocalDateTime;
import java.util.Map;
import org.hemei.platform.CityTime;
import org.hemei.platform.DemoTime;
import org.hemei.support.DeskClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A case whose month is over while something else is still to be done; accepted on 2 March 2026, to be over on 2 April. */
@JourneyTest
class MonthOverByApiTest {

    private static final Map<String, String> EXTEND = Map.of("applicant", "EXTEND", "respondent", "EXTEND");

    @Autowired
    MockMvc web;

    @Autowired
    DemoTime time;

    DeskClient desk;
    ApiCase parking;

    @BeforeEach
    void acceptedOn2March() throws Exception {
        time.moveTo(LocalDateTime.parse(JourneyTest.START).atZone(CityTime.ZONE).toInstant());
        desk = new DeskClient(web);
        parking = ApiCase.registered(desk, "community", dispute("PARKING", person("车主"), person("邻居")));
        accept(parking, "community");
    }

    @Test
    void whereNobodyIsAppointedYetTheWholeOfficeAsksTheParties() throws Exception {
        monthIsOver();

        assertThat(parking.stands()).isEqualTo("DECIDING COMMUNITY");
        parking.step("community2", "askParties", EXTEND);
        assertThat(parking.deadlines()).contains("extension 2026-05-06");
        assertThat(parking.open()).containsExactly("giveRightsNotice");
    }

    @Test
    void anExtendedMediationGoesOnAtTheStepWhereItStopped() throws Exception {
        parking.step("community", "giveRightsNotice", Map.of("givenOn", "2026-03-02", "means", "WRITTEN"));
        parking.step("community", "appointMediator", Map.of("mediator", "community2", "conflictFree", true));
        monthIsOver();

        parking.step("community2", "askParties", EXTEND);
        assertThat(parking.open()).containsExactly("recordFacts");
        parking.step("community2", "recordFacts", Map.of("facts", "车位线模糊。", "expertTest", false));
        assertThat(parking.open()).containsExactly("holdSession");
    }

    private void monthIsOver() throws Exception {
        assertThat(desk.send("admin", "/demo/clock", Map.of("to", "2026-04-03T09:00"))
                        .body()
                        .path("failed")
                        .asInt())
                .isZero();
        assertThat(parking.open()).contains("askParties");
    }
}
