package org.hemei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Where a locality has it otherwise than the whole country, or has a law of its own that says the same. */
class LocalVariantsTest {

    static final List<String> VARIANTS =
            """
            beijing election.resultPublication 3 DAY AFTER rolls V
            beijing election.expiryReport 6 MONTH BEFORE V
            beijing election.filingDecision 5 WORKING_DAY AFTER rolls V
            beijing election.actingTerm 36 MONTH AFTER S
            beijing handover.leave 30 DAY AFTER rolls V
            beijing handover.contractFiling 15 DAY AFTER rolls V
            beijing handover.emergencyMaximum 6 MONTH AFTER V 77
            beijing handover.renewalDecision 6 MONTH BEFORE V 75
            beijing voting.onlineVoting OFFICIAL_PLATFORM V 35
            beijing election.groupHead RC V 31
            beijing election.smallCommitteeHouseholds 100 V 39
            beijing election.removalSuspension true V 46 47
            beijing election.convener STREET S
            beijing election.actingBody MANAGEMENT_COMMITTEE S
            shanghai election.groupFormation 15 DAY AFTER rolls V
            shanghai election.firstAssembly 90 DAY AFTER rolls V
            shanghai election.expiryReport 5 MONTH BEFORE V
            shanghai election.committeeHandover 10 DAY AFTER rolls V 29
            shanghai election.memberHandover 10 DAY AFTER rolls S
            shanghai election.smallCommitteeArea 10000 S
            shanghai election.convener STREET S
            shanghai election.handoverFromGroup true V 29
            shanghai election.oldCommitteeFrozen true V 28
            shanghai handover.documents 10 DAY AFTER rolls V 50
            shanghai handover.contractFiling 30 DAY AFTER rolls V
            shanghai handover.emergencyMaximum 6 MONTH AFTER V 52
            hangzhou election.extraordinaryNotice 7 DAY BEFORE S
            hangzhou election.candidatePublication 7 DAY AFTER V
            hangzhou election.votingMinimum 5 DAY AFTER V 20
            hangzhou election.votingMaximum 60 DAY AFTER V 20
            hangzhou election.expiryReport 3 MONTH BEFORE V
            hangzhou election.committeeHandover 10 DAY AFTER rolls V 34
            hangzhou election.memberHandover 7 DAY AFTER rolls S
            hangzhou election.actingTerm 24 MONTH AFTER S
            hangzhou handover.leave 15 DAY AFTER rolls V
            hangzhou handover.inspection 10 DAY AFTER rolls V 57
            hangzhou voting.onlineVoting CITY_SYSTEM_FIRST V 20
            hangzhou election.smallCommitteeHouseholds 100 V 27
            hangzhou election.formation MINIMUM_AND_OVER_HALF V 27 28
            hangzhou election.alternates true V 27 28
            hangzhou election.fullReelection BELOW_MINIMUM_OR_HALF V 28
            hangzhou election.convener MANAGEMENT_COMMITTEE V 38 39 40
            hangzhou election.actingBody MANAGEMENT_COMMITTEE S
            shandong election.groupFormation 21 DAY AFTER rolls V
            shandong election.firstAssembly 90 DAY AFTER rolls V
            shandong election.resultPublication 3 DAY AFTER rolls V
            shandong election.filingDecision 10 WORKING_DAY AFTER rolls V
            shandong election.assemblyBeforeExpiry 90 DAY BEFORE V 33
            shandong election.resignationNeedsDecision true V 34
            shandong election.removalByMembers MORE_THAN_HALF S
            shandong election.convener STREET S
            shandong handover.contractFiling 10 DAY AFTER rolls V
            qingdao election.assemblyBeforeExpiry 60 DAY BEFORE V 41
            qingdao election.convener STREET S
            qingdao handover.leave 30 DAY AFTER rolls V
            weifang hotline.order 5 WORKING_DAY AFTER rolls V
            weifang handover.leave 30 DAY AFTER rolls V
            weifang voting.onlineVoting OFFICIAL_PLATFORM V 32
            weifang voting.proxyLimit 3 S
            weifang voting.signedBallots true V 32
            ningbo election.assemblyBeforeExpiry 60 DAY BEFORE V 36
            ningbo election.committeeHandover 10 DAY AFTER rolls V 36
            ningbo election.convener STREET S
            ningbo election.handoverFromGroup true V 36
            ningbo election.oldCommitteeFrozen true V 36
            ningbo handover.renewalDecision 4 MONTH BEFORE V 57
            ningbo voting.parkingCounts NEVER S
            henan election.memberHandover 3 DAY AFTER rolls S 33
            henan election.convener STREET S
            henan handover.renewalDecision 3 MONTH BEFORE S 51
            henan voting.signedBallots true S
            qingyuan voting.onlineVoting OFFICIAL_PLATFORM V 17
            qingyuan voting.signedBallots true V 17
            qingyuan voting.resultObjectionDays 15 S
            shenzhen mediation.conclusion 30 DAY AFTER rolls S
            """
                    .lines()
                    .toList();

    private static final Rulebook RULEBOOK = started();

    @ParameterizedTest
    @FieldSource("VARIANTS")
    void thisIsTheLocalRule(String variant) {
        Profile profile = RULEBOOK.profile(variant.substring(0, variant.indexOf(' ')));
        String name = variant.split(" ")[1];

        assertThat(lines(profile).filter(line -> line.contains(" " + name + " ")))
                .containsExactly(variant);
    }

    /** What a profile has from its base without a word of its own is no variant of it. */
    @Test
    void thereAreNoOthers() {
        Stream<String> variants = RULEBOOK.profiles().stream()
                .filter(profile -> !profile.name().equals(Rulebook.NATIONAL))
                .flatMap(profile -> {
                    Profile base = RULEBOOK.profile(baseOf(profile.name()));
                    List<String> inherited = lines(base)
                            .map(line -> line.replaceFirst("\\w+", profile.name()))
                            .toList();
                    return lines(profile)
                            .filter(line -> !inherited.contains(line) || sourceDiffers(profile, base, line));
                });

        assertThat(variants).containsExactlyInAnyOrderElementsOf(VARIANTS);
    }

    @Test
    void theseTextsWereNotRead() {
        assertThat(RULEBOOK.profiles())
                .filteredOn(profile -> !profile.textRead())
                .extracting(Profile::name)
                .containsExactly("anhui", "hefei", "henan", "shenzhen");
    }

    @Test
    void wherePeriodsBeginOtherwiseTheTitleSaysSo() {
        assertThat(RULEBOOK.rule("beijing", "handover.leave").title().en()).contains("after receipt of notice");
        for (String custody : List.of("shanghai", "ningbo")) {
            assertThat(RULEBOOK.rule(custody, "election.committeeHandover")
                            .title()
                            .en())
                    .contains("after the group's formation");
        }
    }

    private static String baseOf(String profile) {
        return switch (profile) {
            case "qingdao", "weifang" -> "shandong";
            case "hefei" -> "anhui";
            default -> Rulebook.NATIONAL;
        };
    }

    private static boolean sourceDiffers(Profile profile, Profile base, String line) {
        String name = line.split(" ")[1];
        return !source(profile, name).equals(source(base, name));
    }

    private static Bilingual source(Profile profile, String name) {
        return profile.find(name).map(Rule::source).orElseGet(() -> profile.parameter(name)
                .source());
    }

    /** Each rule and parameter as profile, name, value, certainty and the articles cited. */
    private static Stream<String> lines(Profile profile) {
        Stream<String> rules = profile.rules().stream().map(rule -> "%s %s %d %s %s%s %s%s"
                .formatted(
                        profile.name(),
                        rule.name(),
                        rule.span().amount(),
                        rule.span().unit(),
                        rule.span().direction(),
                        rule.span().roll() ? " rolls" : "",
                        rule.certainty(),
                        articles(rule.source())));
        Stream<String> parameters = profile.parameters().stream().map(parameter -> "%s %s %s %s%s"
                .formatted(
                        profile.name(),
                        parameter.name(),
                        parameter.value().plain(),
                        parameter.certainty(),
                        articles(parameter.source())));
        return Stream.concat(rules, parameters);
    }

    private static String articles(Bilingual source) {
        String cited = source.en().replaceFirst("^.*?(arts?\\. |$)", "").replaceFirst(" of an .*", "");
        return cited.replaceAll("\\D+", " ").strip().replaceFirst("^(?=\\d)", " ");
    }

    private static Rulebook started() {
        try (var context = new AnnotationConfigApplicationContext(RulebookConfiguration.class)) {
            return context.getBean(Rulebook.class);
        }
    }
}
