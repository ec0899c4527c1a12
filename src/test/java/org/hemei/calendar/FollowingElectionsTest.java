package org.hemei.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.calendar.HolidayDesk.moved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.hemei.platform.CityTime;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CommitteeTerms;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.hemei.support.Answer;
import org.hemei.support.DemoCityTest;
import org.hemei.support.PassingTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the committees and the offices owe in an election follows the notices; what the owners were told does not. */
@DemoCityTest
class FollowingElectionsTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    RuntimeService runtime;

    HolidayDesk holidays;

    @BeforeEach
    void sitDown() {
        holidays = new HolidayDesk(application);
    }

    @AfterEach
    void takeBack() {
        holidays.takeBack();
    }

    private String due(String electionNo, String rule) {
        return application
                .getBean(JdbcClient.class)
                .sql("select due || ' ' || provisional from election_deadline where election_no = ? and rule = ?")
                .params(electionNo, rule)
                .query(String.class)
                .single();
    }

    private String opened(String kind, String compound) throws Exception {
        return holidays.desk()
                .send("supervisor", "/elections", Map.of("compound", compound, "kind", kind, "seats", 5))
                .text("/electionNo");
    }

    private String compound(String code) {
        application.getBean(Compounds.class).add(new Compound(code, "假日苑", "YZ-QH-WT-YS"));
        return code;
    }

    @Test
    void theGroupIsDueOnTheNewDayAndWhatWasPostedStaysPosted() throws Exception {
        holidays.on("2026-11-02");
        String electionNo = opened("FIRST", compound("HO-1"));
        assertThat(due(electionNo, "election.groupFormation")).isEqualTo("2027-01-01 true");
        String notice = SampleNotice.of(2027).csv();

        List<String> tried = moved(holidays.upload(2027, true, notice));
        assertThat(due(electionNo, "election.groupFormation")).isEqualTo("2027-01-01 true");
        List<String> applied = moved(holidays.upload(2027, false, notice));

        assertThat(tried).contains(electionNo + " election.groupFormation 2027-01-01 2027-01-04");
        assertThat(applied).isEqualTo(tried);
        assertThat(due(electionNo, "election.groupFormation")).isEqualTo("2027-01-04 false");
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(electionNo)
                                .singleResult()
                                .getId())
                        .variableName("groupDue")
                        .singleResult()
                        .getValue())
                .as("for the task that is still to come")
                .isEqualTo(Date.from(CityTime.endOf(LocalDate.parse("2027-01-04"))));
        Answer file = holidays.desk().read("supervisor", "/elections/" + electionNo);
        assertThat(StreamSupport.stream(file.body().path("steps").spliterator(), false)
                        .map(step -> step.path("due").asText()))
                .contains("2027-01-04");
    }

    /** The seals were to be handed over by New Year's Day: neither the task nor the alarm comes before the rest is over. */
    @Test
    void aHandoverAndItsAlarmFollow() throws Exception {
        holidays.on("2026-12-01");
        String compound = compound("HO-2");
        LocalDate ends = LocalDate.parse("2026-12-22");
        application
                .getBean(CommitteeTerms.class)
                .register(new CommitteeTerm(compound, ends.minusYears(5).plusDays(1), ends, 5, null));
        String electionNo = opened("RE_ELECTION", compound);
        new PassingTime(application).until(electionNo, "2026-12-24T10:00");
        assertThat(receiveHandoverDue(electionNo)).isEqualTo("2027-01-01");
        assertThat(alarms(electionNo)).containsExactly(midnight("2027-01-02"));

        holidays.upload(2027, false, SampleNotice.of(2027).csv());

        assertThat(receiveHandoverDue(electionNo)).isEqualTo("2027-01-04");
        assertThat(alarms(electionNo)).containsExactly(midnight("2027-01-05"));
    }

    private String receiveHandoverDue(String electionNo) {
        Date due = application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(electionNo)
                .taskDefinitionKey("userTask_receiveHandover")
                .singleResult()
                .getDueDate();
        return CityTime.day(due.toInstant()).toString();
    }

    private List<Instant> alarms(String electionNo) {
        return application
                .getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(electionNo)
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    private static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(CityTime.ZONE).toInstant();
    }
}
