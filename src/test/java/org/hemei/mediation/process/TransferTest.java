package org.hemei.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemei.mediation.process.MediationElements.CASE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hemei.mediation.DisputeFile;
import org.hemei.mediation.DisputeRecords;
import org.hemei.mediation.Outcome;
import org.hemei.mediation.TransferGround;
import org.hemei.mediation.Transfers;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.hemei.platform.Denied;
import org.hemei.platform.NotFound;
import org.hemei.support.CaseDriver;
import org.hemei.support.CityDays;
import org.hemei.support.DemoCityTest;
import org.hemei.support.Together;
import org.hemei.tasks.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case that came to the wrong office goes to the right one; after two hops the common superior says whose it is. */
@DemoCityTest
class TransferTest {

    private static final String YUNSHAN = "YZ-QH-WT-YS";
    private static final String GUIYU = "YZ-QH-WT-GY";
    private static final String ANLAN = "YZ-QH-NH-AL";
    private static final String STREET = "YZ-QH-WT";

    @RegisterExtension
    final CityDays days = CityDays.from("2026-03-02");

    @Autowired
    ApplicationContext application;

    @Test
    void theRightOfficeGetsTheTaskAndTheHistoryTheGround() {
        HandledCase leak = registered();
        transfer(leak, "community", GUIYU, "WRONG_PLACE", "房子在桂语里。");

        leak.waitsAt("decideAdmissibility").in(CASE).hasPassed("boundaryEvent_transferred");
        assertThat(leak.at("decideAdmissibility")).isEqualTo(GUIYU + "/MEDIATOR 2026-03-05");
        DisputeFile file = leak.file();
        assertThat(file.office().code()).isEqualTo(GUIYU);
        assertThat(file.stages())
                .extracting(stage -> stage.office().code() + " " + stage.result())
                .containsExactly(YUNSHAN + " TRANSFERRED", GUIYU + " null");
        assertThat(file.transfers())
                .extracting(hop -> hop.fromOffice() + " " + hop.toOffice() + " " + hop.note() + " " + hop.by())
                .containsExactly(YUNSHAN + " " + GUIYU + " 房子在桂语里。 community");
        assertThat(file.transfers()).extracting(Transfers.Transfer::ground).containsExactly(TransferGround.WRONG_PLACE);
        assertThat(leak.history()).containsExactly("register", "transferCase");
        leak.take("decideAdmissibility", "recordConsent").waitsAt("giveRightsNotice");
    }

    @Test
    void theOfficeThatHadItStillReadsItButActsOnItNoMore() {
        HandledCase leak = registered();
        String abandoned = leak.driver().task("decideAdmissibility").task().id();
        transfer(leak, "community", GUIYU, "WRONG_PLACE", "房子在桂语里。");

        for (String username : List.of("community", "community2")) {
            DisputeFile seen = leak.as(
                    username, actor -> application.getBean(DisputeRecords.class).open(leak.caseNo(), actor));
            assertThat(seen.handled()).isFalse();
            assertThat(seen.parties()).noneMatch(party -> party.name().equals(CaseDriver.APPLICANT.name()));
        }
        leak.refused(NotFound.class, () -> leak.does("community", "decideAdmissibility", Map.of("ground", "NONE")));
        leak.refused(Conflict.class, () -> complete(leak, "community", abandoned));
        leak.refused(Denied.class, () -> transfer(leak, "community", ANLAN, "WRONG_PLACE", "又错了。"));
    }

    @Test
    void aTransferBuysNoTimeAndTheMonthRunsFromAcceptance() {
        HandledCase leak = registered();
        days.on("2026-03-04");
        transfer(leak, "community", GUIYU, "WRONG_PLACE", "房子在桂语里。");

        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-05");
        assertThat(leak.watches()).containsExactly("acceptance 2026-03-05 " + GUIYU);
        leak.take("decideAdmissibility", "recordConsent");
        assertThat(leak.deadlines()).containsExactly("acceptance 2026-03-05 met", "conclusion 2026-04-07");
        assertThat(leak.watches()).containsExactly("conclusion 2026-04-07 " + GUIYU);
    }

    @Test
    void theSupervisionOfAnElectionStaysWithTheDistrict() {
        HandledCase election = new HandledCase(application, CaseDriver.dispute("COMMITTEE_ELECTION", "WRITTEN", null));
        transfer(election, "street", GUIYU, "WRONG_TIER", "先由社区办。");

        assertThat(election.watches())
                .containsExactly("acceptance 2026-03-05 " + GUIYU, "electionSupervision 2026-09-02 YZ-QH");
    }

    @Test
    void atAnotherTierItIsMediatedThere() {
        HandledCase leak = registered();
        transfer(leak, "street.lead", STREET, "WRONG_TIER", "涉及业委会与物业。");
        assertThat(leak.file().tier()).isEqualTo(Tier.STREET);

        leak.take("decideAdmissibility").in(CASE).isWaitingAtExactly("callActivity_streetTier");
        assertThat(leak.at("recordConsent")).isEqualTo(STREET + "/MEDIATOR 2026-03-05");
    }

    @Test
    void aTransferSaysWhereToAndWhy() {
        HandledCase leak = registered();

        assertThat(leak.faults(() -> transfer(leak, "community", null, null, null)))
                .containsExactly("office REQUIRED", "ground REQUIRED", "note REQUIRED");
        assertThat(leak.faults(() -> transfer(leak, "community", GUIYU, "LAZINESS", " ")))
                .containsExactly("ground UNKNOWN", "note REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"YZ-NOWHERE", YUNSHAN, "YZ-QH-ZJ", "YZ-QH-WT-PC"})
    void onlyAnotherOfficeOfTheChainTakesACase(String office) {
        HandledCase leak = registered();

        assertThat(leak.faults(() -> transfer(leak, "community", office, "WRONG_PLACE", "不归我们。")))
                .containsExactly("office UNKNOWN");
    }

    @Test
    void onlyThoseWhoHandleTheCaseHandItOn() {
        HandledCase leak = registered();

        leak.refused(NotFound.class, () -> transfer(leak, "elsewhere", GUIYU, "WRONG_PLACE", "不归他们。"));
        leak.refused(NotFound.class, () -> transfer(leak, "guiyu", GUIYU, "WRONG_PLACE", "给我。"));
        leak.refused(Denied.class, () -> transfer(leak, "auditor", GUIYU, "WRONG_PLACE", "不归他们。"));
    }

    @Test
    void whatHasBeenDecidedOnIsHandedOnNoMore() {
        HandledCase admitted = registered().take("decideAdmissibility");
        admitted.refused(Conflict.class, () -> transfer(admitted, "community", GUIYU, "COMPLEX", "太难。"));

        HandledCase withdrawn = registered();
        withdrawn.driver().withdraw("APPLICANT");
        withdrawn.refused(Conflict.class, () -> transfer(withdrawn, "community", GUIYU, "COMPLEX", "太难。"));
    }

    @Test
    void theThirdTransferIsDecidedByTheCommonSuperior() {
        HandledCase leak = disputed();

        leak.waitsAt("settleCompetence").in(CASE).isWaitingAtExactly("userTask_settleCompetence");
        assertThat(leak.at("settleCompetence")).isEqualTo("YZ-QH/LEAD 2026-03-05");
        assertThat(leak.file().office().code()).isEqualTo(ANLAN);
        assertThat(leak.history()).endsWith("transferCase", "transferCase", "transferDisputed");
        assertThat(leak.file().transfers()).hasSize(3);
        leak.refused(Conflict.class, () -> transfer(leak, "anlan", GUIYU, "WRONG_PLACE", "还是不归我们。"));
        leak.refused(NotFound.class, () -> leak.does("street.lead", "settleCompetence", Map.of()));
    }

    @Test
    void theSuperiorReadsTheGroundsInTheirOrder() {
        HandledCase leak = disputed();
        String task = leak.driver().task("settleCompetence").task().id();

        Object story = leak.as("qinghe.lead", lead -> application
                .getBean(TaskDesk.class)
                .open(task, lead)
                .data()
                .get("story"));

        assertThat(String.valueOf(story).lines())
                .satisfiesExactly(
                        hop -> assertThat(hop).startsWith("云杉社区 → 桂语社区").endsWith("第一次。"),
                        hop -> assertThat(hop).startsWith("桂语社区 → 安澜社区").endsWith("第二次。"),
                        hop -> assertThat(hop).startsWith("安澜社区 → 云杉社区").endsWith("第三次。"));
    }

    @ParameterizedTest(name = "{0}, after {1} stages")
    @CsvSource({GUIYU + ", 4", ANLAN + ", 3", STREET + ", 4"})
    void theSuperiorHasTheLastWord(String office, int stages) {
        HandledCase leak = disputed();
        assertThat(leak.faults(() -> leak.does("qinghe.lead", "settleCompetence", Map.of())))
                .containsExactlyInAnyOrder("data.office REQUIRED", "data.reason REQUIRED");
        assertThat(leak.faults(() ->
                        leak.does("qinghe.lead", "settleCompetence", Map.of("office", "YZ-QH-ZJ", "reason", "试试"))))
                .containsExactly("data.office UNKNOWN");

        leak.does("qinghe.lead", "settleCompetence", Map.of("office", office, "reason", "住址在此。"));

        leak.waitsAt("decideAdmissibility");
        assertThat(leak.at("decideAdmissibility")).isEqualTo(office + "/MEDIATOR 2026-03-05");
        assertThat(leak.watches()).containsExactly("acceptance 2026-03-05 " + office);
        assertThat(leak.file().stages()).hasSize(stages);
        assertThat(leak.history()).endsWith("transferDisputed", "settleCompetence");
        String handler =
                Map.of(GUIYU, "guiyu", ANLAN, "anlan", STREET, "street").get(office);
        leak.refused(Conflict.class, () -> transfer(leak, handler, YUNSHAN, "WRONG_PLACE", "还是不归我们。"));
        leak.take("decideAdmissibility")
                .in(CASE)
                .isWaitingAtExactly(office.equals(STREET) ? "callActivity_streetTier" : "callActivity_communityTier");
    }

    @Test
    void whileTheSuperiorDecidesAPartyMayStillWithdraw() {
        HandledCase leak = disputed();
        leak.driver().withdraw("APPLICANT");

        leak.waitsAt("archiveCase");
        assertThat(leak.file().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(leak.at("archiveCase")).isEqualTo(ANLAN + "/MEDIATOR");
    }

    @Test
    void ofTwoWhoHandItOnAtOnceOnlyTheFirstStillHasIt() throws Exception {
        HandledCase leak = registered();

        List<String> results = Together.at(List.of(
                attempt(leak, "community", GUIYU, "WRONG_PLACE", "房子在桂语里。"),
                attempt(leak, "community2", ANLAN, "WRONG_PLACE", "房子在安澜府。")));

        assertThat(results).containsExactlyInAnyOrder("done", "Denied");
        assertThat(leak.file().transfers()).hasSize(1);
        assertThat(leak.file().office().code()).isEqualTo(results.get(0).equals("done") ? GUIYU : ANLAN);
        leak.waitsAt("decideAdmissibility");
    }

    private Callable<String> attempt(HandledCase leak, String username, String office, String ground, String note) {
        return () -> {
            try {
                CaseDriver.as(application, username, actor -> {
                    application.getBean(Transfers.class).transfer(leak.caseNo(), office, ground, note, actor);
                    return leak;
                });
                return "done";
            } catch (Denied | NotFound | Conflict refused) {
                return refused.getClass().getSimpleName();
            }
        };
    }

    private void transfer(
            HandledCase leak,
            String username,
            @Nullable String office,
            @Nullable String ground,
            @Nullable String note) {
        leak.as(username, actor -> {
            application.getBean(Transfers.class).transfer(leak.caseNo(), office, ground, note, actor);
            return leak;
        });
    }

    private void complete(HandledCase leak, String username, String task) {
        leak.as(
                username,
                actor -> application.getBean(TaskDesk.class).complete(task, null, Map.of("ground", "NONE"), actor));
    }

    /** Handed on twice, and nobody wants it yet. */
    private HandledCase disputed() {
        HandledCase leak = registered();
        transfer(leak, "community", GUIYU, "WRONG_PLACE", "第一次。");
        transfer(leak, "guiyu", ANLAN, "WRONG_PLACE", "第二次。");
        transfer(leak, "anlan", YUNSHAN, "WRONG_PLACE", "第三次。");
        return leak;
    }

    private HandledCase registered() {
        return new HandledCase(application, CaseDriver.leak());
    }
}
