package org.hemei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemei.calendar.Span;
import org.hemei.calendar.Span.Unit;
import org.hemei.platform.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A city of the tests laid over the nationwide rules, in two versions, with a district over its first. */
class RulebookTest {

    private final Rulebook rulebook = withLakeside();

    RulebookTest() throws IOException {}

    @Test
    void aLocalRuleReplacesTheNationalOneAndKeepsItsTitle() {
        Rule local = rulebook.rule("lakeside", "mediation.conclusion");

        assertThat(local.span()).isEqualTo(Span.after(30, Unit.DAY));
        assertThat(local.certainty()).isEqualTo(Certainty.V);
        assertThat(local.source().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("《湖滨市物业管理条例》第九条");
        assertThat(local.title())
                .isEqualTo(
                        rulebook.rule(Rulebook.NATIONAL, "mediation.conclusion").title());
        assertThat(rulebook.rule(Rulebook.NATIONAL, "mediation.conclusion").span())
                .isEqualTo(Span.after(1, Unit.MONTH));
    }

    @Test
    void anOverrideMaySayThatItCountsFromAnotherEvent() {
        assertThat(rulebook.rule("lakeside", "handover.leave").title().in(Locale.UK))
                .isEqualTo("Leave and hand over after receipt of notice");
    }

    @Test
    void allOtherRulesAreInheritedInTheirOrder() {
        Profile base = rulebook.profile(Rulebook.NATIONAL, 1);
        List<String> national = base.rules().stream().map(Rule::name).toList();
        List<String> expected = new ArrayList<>(national);
        expected.add("election.assemblyBeforeExpiry");

        assertThat(rulebook.rules("lakeside")).extracting(Rule::name).containsExactlyElementsOf(expected);
        assertThat(rulebook.rule("lakeside", "mediation.acceptance")).isEqualTo(base.rule("mediation.acceptance"));
    }

    @Test
    void aRuleThatOnlySomePlacesHaveIsAbsentElsewhere() {
        assertThat(rulebook.profile("lakeside").find("election.assemblyBeforeExpiry"))
                .map(Rule::span)
                .contains(Span.before(60, Unit.DAY));
        assertThat(rulebook.profile(Rulebook.NATIONAL).find("election.assemblyBeforeExpiry"))
                .isEmpty();
    }

    @Test
    void newCasesTakeTheLatestVersionAndOldOnesKeepTheirs() {
        assertThat(rulebook.version("lakeside")).isEqualTo(2);
        assertThat(rulebook.rule("lakeside", "handover.leave").span().amount()).isEqualTo(20);
        assertThat(rulebook.rule("lakeside", 1, "handover.leave").span().amount())
                .isEqualTo(15);
        assertThat(rulebook.profile("lakeside", 1).textRead()).isFalse();
        assertThat(rulebook.profile("lakeside").textRead()).isTrue();
    }

    @Test
    void aDistrictIsLaidOverTheCityVersionItNames() {
        assertThat(rulebook.rule("lakeside-east", "election.assemblyBeforeExpiry")
                        .span())
                .isEqualTo(Span.before(90, Unit.DAY));
        assertThat(rulebook.rule("lakeside-east", "handover.leave").span().amount())
                .isEqualTo(15);
        assertThat(rulebook.rule("lakeside-east", "hotline.order").span()).isEqualTo(Span.after(5, Unit.WORKING_DAY));
    }

    @Test
    void everyProfileIsListedOnceInItsCurrentVersion() {
        assertThat(rulebook.profiles())
                .extracting(profile -> profile.name() + '-' + profile.version())
                .containsExactly("lakeside-2", "lakeside-east-1", "national-2");
    }

    @Test
    void aCaseReadsTheParametersOfItsVersion() {
        assertThat(rulebook.parameter(Rulebook.NATIONAL, 2, "mediation.largeGroup")
                        .number())
                .isEqualTo(50);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rulebook.parameter(Rulebook.NATIONAL, 1, "mediation.largeGroup"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rulebook.profile("atlantis"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rulebook.profile("lakeside", 3));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rulebook.rules("atlantis"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rulebook.rule("lakeside", "mediation.nonsense"));
        assertThat(rulebook.find("atlantis")).isEmpty();
    }

    private static Rulebook withLakeside() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        List<Resource> files = new ArrayList<>(List.of(resolver.getResources("classpath:rulebook/*.yaml")));
        files.addAll(List.of(resolver.getResources("classpath:org/hemei/rulebook/lakeside*.yaml")));
        return new Rulebook(
                ProfileAssembly.assemble(files.stream().map(ProfileReader::read).toList()));
    }
}
