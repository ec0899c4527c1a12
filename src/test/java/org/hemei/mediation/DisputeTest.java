package org.hemei.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hemei.offices.Actor;
import org.hemei.offices.Duty;
import org.hemei.offices.Office;
import org.hemei.offices.Role;
import org.hemei.offices.Tier;
import org.hemei.platform.Conflict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The legal state of a dispute, whoever moves it. */
class DisputeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final String OFFICE = "YZ-QH-WT-YS";
    private static final Office STREET =
            new Office("YZ-QH-WT", "梧桐街道", Tier.STREET, Office.Kind.TIER, "YZ-QH", null, null);
    private static final Actor CLERK = actor("street", "YZ-QH-WT", Role.OFFICER);

    @Test
    void aNewDisputeBelongsToTheOfficeItWasRegisteredFor() {
        Dispute dispute = registered();

        assertThat(dispute.state).isEqualTo(DisputeState.REGISTERED);
        assertThat(dispute.outcome).isNull();
        assertThat(dispute.tier).isEqualTo(Tier.COMMUNITY);
        assertThat(dispute.office).isEqualTo(OFFICE);
        assertThat(dispute.particulars.registeredAt()).isEqualTo(NOW);
        assertThat(dispute.parties).hasSize(4);
    }

    @Test
    void acceptanceAndTheMediatorMoveItOn() {
        Dispute dispute = registered();
        dispute.accept(NOW);
        assertThat(dispute.state).isEqualTo(DisputeState.ACCEPTED);
        assertThat(dispute.acceptedAt).isEqualTo(NOW);
        assertThat(dispute.stage().acceptedAt).isEqualTo(NOW);

        dispute.begin();
        assertThat(dispute.state).isEqualTo(DisputeState.MEDIATING);
        assertThat(dispute.outcome).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIATE, true",
        "MEDIATE_COURT_LIMIT, true",
        "REPORT_TO_POLICE, false",
        "REFER_TO_SEIZED_BODY, false",
        "JOINT_HANDLING, false",
    })
    void theRouteAdmitsItOrEndsIt(Route route, boolean admitted) {
        Dispute dispute = registered();

        assertThat(dispute.follow(route)).isEqualTo(admitted);
        assertThat(dispute.route).isEqualTo(route);
        assertThat(dispute.outcome).isEqualTo(admitted ? null : Outcome.DECLINED);
        assertThat(dispute.state).isEqualTo(DisputeState.REGISTERED);
    }

    @ParameterizedTest
    @CsvSource({"ORAL, AGREED_ORAL", "WRITTEN, AGREED_WRITTEN"})
    void theFormOfTheAgreementIsTheOutcome(AgreementForm form, Outcome outcome) {
        Dispute dispute = registered();
        dispute.conclude(paid(form), List.of());

        assertThat(dispute.outcome).isEqualTo(outcome);
    }

    @Test
    void closingAndFilingAreDatedAndKeepTheOutcome() {
        Dispute dispute = registered();
        dispute.end(Outcome.TERMINATED);
        dispute.close(NOW);
        assertThat(dispute.state).isEqualTo(DisputeState.CLOSED);
        assertThat(dispute.closedAt).isEqualTo(NOW);
        dispute.file(NOW.plusSeconds(60));
        assertThat(dispute.filedAt).isEqualTo(NOW.plusSeconds(60));
        assertThat(dispute.outcome).isEqualTo(Outcome.TERMINATED);
    }

    @Test
    void nothingIsClosedWithoutAnOutcomeNorFiledBeforeItIsClosedNorFiledTwice() {
        Dispute dispute = registered();
        assertThatThrownBy(() -> dispute.close(NOW)).isInstanceOf(Conflict.class);
        assertThat(dispute.state).isEqualTo(DisputeState.REGISTERED);

        dispute.end(Outcome.REFUSED);
        assertThatThrownBy(() -> dispute.file(NOW)).isInstanceOf(Conflict.class);
        assertThat(dispute.filedAt).isNull();

        dispute.close(NOW);
        dispute.file(NOW);
        assertThatThrownBy(() -> dispute.file(NOW.plusSeconds(60))).isInstanceOf(Conflict.class);
        assertThat(dispute.filedAt).isEqualTo(NOW);
    }

    @ParameterizedTest
    @MethodSource("everyChange")
    void whatHasEndedDoesNotChange(Consumer<Dispute> change) {
        Dispute dispute = registered();
        dispute.withdraw(PartyRole.APPLICANT, "和好了");

        assertThatThrownBy(() -> change.accept(dispute)).isInstanceOf(Conflict.class);

        Dispute same = registered();
        same.withdraw(PartyRole.APPLICANT, "和好了");
        assertThat(dispute).usingRecursiveComparison().isEqualTo(same);
    }

    static Stream<Named<Consumer<Dispute>>> everyChange() {
        return Stream.of(
                Named.of("decideAdmissibility", dispute -> dispute.decideAdmissibility(Ground.NONE)),
                Named.of("follow to mediation", dispute -> dispute.follow(Route.MEDIATE)),
                Named.of("follow to the police", dispute -> dispute.follow(Route.REPORT_TO_POLICE)),
                Named.of(
                        "recordConsent",
                        dispute -> dispute.recordConsent(new Consent(
                                Question.MEDIATION, PartyRole.RESPONDENT, true, Means.PHONE, Tier.COMMUNITY, NOW))),
                Named.of("enter another office", dispute -> dispute.enter(STREET)),
                Named.of("hand on", dispute -> dispute.handOn(STREET, Stage.Result.ESCALATED, NOW)),
                Named.of("accept", dispute -> dispute.accept(NOW)),
                Named.of("ask", Dispute::askParties),
                Named.of("begin", Dispute::begin),
                Named.of("recordFacts", dispute -> dispute.recordFacts("渗水", false)),
                Named.of(
                        "hold",
                        dispute ->
                                dispute.hold(new Session(Tier.COMMUNITY, NOW, Set.of(), "", SessionResult.CONTINUE))),
                Named.of("conclude", dispute -> dispute.conclude(paid(AgreementForm.ORAL), List.of())),
                Named.of("end", dispute -> dispute.end(Outcome.TERMINATED)),
                Named.of("withdraw", dispute -> dispute.withdraw(PartyRole.RESPONDENT, "不谈了")));
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void onlyABodyThatMayHaveItBeforeItRefersItAndOnlyByALetter(Source source) {
        boolean authority = Set.of(Source.COURT, Source.POLICE, Source.PETITION).contains(source);

        assertThat(registered(source, "法委〔2026〕3号").particulars.isReferredByAuthority())
                .isEqualTo(authority);
        assertThat(registered(source, null).particulars.isReferredByAuthority()).isFalse();
    }

    @Test
    void theHandlingOfficeSeesAndHandlesIt() {
        assertSight(actor("community", OFFICE, Role.MEDIATOR), true, true);
        assertSight(actor("chief", OFFICE, Role.LEAD), true, true);
    }

    @Test
    void whoRegisteredItFollowsItWithoutHandlingIt() {
        assertSight(CLERK, true, false);
    }

    @Test
    void anAuditorSeesItWithoutHandlingIt() {
        assertSight(actor("auditor", "YZ", Role.AUDITOR), true, false);
    }

    @Test
    void nobodyElseSeesIt() {
        assertSight(actor("elsewhere", "YZ-LT-CT-FQ", Role.MEDIATOR), false, false);
        assertSight(actor("street2", "YZ-QH-WT", Role.MEDIATOR), false, false);
        assertSight(actor("street.lead", "YZ-QH-WT", Role.LEAD), false, false);
        assertSight(actor("city", "YZ", Role.MEDIATOR), false, false);
        assertSight(actor("clerk", OFFICE, Role.OFFICER), false, false);
        assertSight(actor("firm", null, Role.FIRM_USER), false, false);
        assertSight(actor("admin", "YZ", Role.ADMIN), false, false);
    }

    @Test
    void listsShowTheFirstPeopleOfEachSideMaskedAndFirmsByName() {
        assertThat(registered().maskedParties()).isEqualTo("张*、李* / 云桥居物业服务有限公司、王*");
    }

    private static void assertSight(Actor actor, boolean visible, boolean handled) {
        Dispute dispute = registered();
        assertThat(dispute.isVisibleTo(actor))
                .as("%s sees it", actor.username())
                .isEqualTo(visible);
        assertThat(dispute.isHandledBy(actor))
                .as("%s handles it", actor.username())
                .isEqualTo(handled);
    }

    private static Actor actor(String username, @Nullable String office, Role role) {
        return new Actor(username, username, List.of(new Duty(office, role)));
    }

    private static Agreement paid(AgreementForm form) {
        return new Agreement(form, AgreementBody.MC, TODAY, true, null, "付清", false, null, false);
    }

    private static Dispute registered() {
        return registered(Source.WRITTEN, null);
    }

    private static Dispute registered(Source source, @Nullable String referralNo) {
        Registration registration = new Registration(
                "201室渗水",
                Category.LEAK,
                "吊顶泡坏",
                "C001",
                List.of(),
                List.of(
                        new Party(PartyRole.APPLICANT, "张三", PartyKind.PERSON, null, null),
                        new Party(PartyRole.APPLICANT, "李四", PartyKind.PERSON, null, null),
                        new Party(PartyRole.RESPONDENT, "云桥居物业服务有限公司", PartyKind.FIRM, null, null),
                        new Party(PartyRole.RESPONDENT, "王五", PartyKind.PERSON, null, null)),
                source,
                referralNo,
                null,
                null,
                true,
                false,
                false,
                "national",
                2);
        Office office = new Office(OFFICE, "云杉社区", Tier.COMMUNITY, Office.Kind.TIER, "YZ-QH-WT", null, null);
        return Dispute.register("D2026-000001", registration, office, CLERK, NOW);
    }
}
