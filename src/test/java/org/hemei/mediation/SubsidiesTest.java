package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The month's list of case subsidies; 王建国 is appointed in all of these. */
@DemoCityTest
class SubsidiesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @Autowired
    MockMvc web;

    @Test
    void aCaseIsListedForWhoConcludedItInTheMonthItWasClosedIn() {
        String caseNo = settled().caseNo();

        Subsidies.Entry entry = entry("community2", MARCH, caseNo).orElseThrow();
        assertThat(entry.line().mediatorName()).isEqualTo("王建国");
        assertThat(entry.line().form()).isEqualTo(AgreementForm.ORAL);
        assertThat(entry.line().performedOn()).isEqualTo("2026-03-02");
        assertThat(entry.line().formerMediators()).isNull();
        assertThat(entry.yuan()).isEqualByComparingTo("0");
        assertThat(entry("community2", MARCH.plusMonths(1), caseNo)).isEmpty();
        assertThat(entry("community2", MARCH.minusMonths(1), caseNo)).isEmpty();
    }

    @Test
    void whoWasReplacedIsNotedAndTheSuccessorCounts() {
        CaseDriver leak = CaseDriver.register(application, CaseDriver.leak()).upTo("recordFacts");
        CaseDriver.as(application, "community", actor -> {
            application.getBean(Replacement.class).replace(leak.caseNo(), "community", "是亲戚。", true, actor);
            return actor;
        });
        List.of("recordFacts", "holdSession", "recordAgreement", "revisit").forEach(leak::complete);

        assertThat(entry("community2", MARCH, leak.caseNo())).isEmpty();
        assertThat(entry("community", MARCH, leak.caseNo()).orElseThrow().line().formerMediators())
                .isEqualTo("王建国");
    }

    @ParameterizedTest
    @CsvSource({
        "street.lead, true",
        "qinghe.lead, true",
        "city.lead, true",
        "auditor, true",
        "longtan.lead, false",
        "changtai.lead, false",
        "community, false",
        "district, false",
        "elsewhere, false"
    })
    void aLeadSeesTheOfficesBelowAndAMediatorOnlyTheirOwn(String reader, boolean seen) {
        String caseNo = settled().caseNo();
        assertThat(entry(reader, MARCH, caseNo).isPresent()).isEqualTo(seen);
    }

    @Test
    void aLeadWhoMayNotOpenTheCaseHasNoLinkToIt() throws Exception {
        String caseNo = settled().caseNo();
        assertThat(told("qinghe.lead", "/subsidies?month=2026-03"))
                .contains(caseNo)
                .doesNotContain("/disputes/" + caseNo);
        assertThat(told("community2", "/subsidies?month=2026-03")).contains("/disputes/" + caseNo);
    }

    @Test
    void theTotalsAreThoseOfTheLines() {
        settled();
        Subsidies.Sheet sheet = sheet("auditor", MARCH);
        assertThat(sheet.totals().stream().mapToInt(Subsidies.Total::cases).sum())
                .isEqualTo(sheet.entries().size());
        assertThat(sheet.totals()).allSatisfy(total -> {
            assertThat(total.oral() + total.written() + total.others()).isEqualTo(total.cases());
            assertThat(total.confirmed()).isLessThanOrEqualTo(total.written());
        });
        assertThat(sheet.totals()).extracting(Subsidies.Total::mediator).doesNotHaveDuplicates();
    }

    @Test
    void aCaseThatEndedBeforeAnybodyWasAppointedCountsForNobody() {
        int before = sheet("street.lead", MARCH).withoutMediator();
        CaseDriver declined = CaseDriver.register(application, CaseDriver.leak())
                .complete("decideAdmissibility", Map.of("ground", "GRAVE_CRIME"));

        Subsidies.Sheet sheet = sheet("street.lead", MARCH);
        assertThat(sheet.withoutMediator()).isEqualTo(before + 1);
        assertThat(sheet.entries()).noneMatch(entry -> entry.line().caseNo().equals(declined.caseNo()));
        assertThat(sheet("community2", MARCH).withoutMediator())
                .as("no business of theirs")
                .isZero();
    }

    @Test
    void theFileHoldsTheSameLines() throws Exception {
        String caseNo = settled().caseNo();
        MockHttpServletResponse file = answer("community2", "/subsidies/list.csv?month=2026-03");

        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("2026-03.csv");
        List<String> lines =
                file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("\uFEFF调解员,用户名,办理单位,案号,");
        assertThat(lines)
                .filteredOn(line -> line.contains(caseNo))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("王建国,community2,云杉社区," + caseNo + ",渗漏水,达成口头协议,人民调解委员会,2026-03-02,")
                        .endsWith(",2026-03-02,2026-03-02,0,,0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026", "0000-01", "九月", "+99999-01", "2026-3"})
    void aMonthThatIsNoneIsToldAtItsField(String month) throws Exception {
        MockHttpServletResponse page = answer("community2", "/subsidies?month={month}", month);
        assertThat(page.getStatus()).isEqualTo(400);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("<title>错误：", "id=\"month-error\"");
        assertThat(answer("community2", "/subsidies/list.csv?month={month}", month)
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void anEmptyMonthSaysWhatToDoNext() throws Exception {
        assertThat(told("community2", "/subsidies?month=2020-01"))
                .contains("这个月您还没有办结的案件。", "/subsidies?month=2019-12")
                .doesNotContain("list.csv");
    }

    @Test
    void aLeadFindsTheListOnTheFirstScreen() throws Exception {
        assertThat(told("street.lead", "/")).contains("看本月以案定补名单");
        assertThat(told("community", "/")).doesNotContain("看本月以案定补名单").contains("href=\"/subsidies\"");
    }

    private CaseDriver settled() {
        return CaseDriver.register(application, CaseDriver.leak()).upTo("archiveCase");
    }

    private Subsidies.Sheet sheet(String reader, YearMonth month) {
        return CaseDriver.as(application, reader, actor -> application
                .getBean(Subsidies.class)
                .of(month, actor));
    }

    private Optional<Subsidies.Entry> entry(String reader, YearMonth month, String caseNo) {
        return sheet(reader, month).entries().stream()
                .filter(entry -> entry.line().caseNo().equals(caseNo))
                .findFirst();
    }

    private String told(String reader, String path) throws Exception {
        return answer(reader, path).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String reader, String path, Object... variables) throws Exception {
        return new Sessions(web).perform(reader, get(path, variables)).getResponse();
    }
}
