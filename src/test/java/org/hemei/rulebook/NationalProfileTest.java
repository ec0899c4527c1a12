package org.hemei.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

class NationalProfileTest {

    private final Rulebook rulebook = started();

    /** Released, so it never changes again. */
    @Test
    void theLimitsOfTheFirstVersionAreThese() {
        assertThat(lines(rulebook.profile(Rulebook.NATIONAL, 1)))
                .isEqualTo(
                        """
                        mediation.acceptance 3 WORKING_DAY AFTER rolls D
                        mediation.conclusion 1 MONTH AFTER rolls S
                        mediation.extension 30 DAY AFTER rolls D
                        mediation.escalation 1 MONTH AFTER rolls D
                        mediation.judicialConfirmation 30 DAY AFTER rolls V
                        mediation.electionSupervision 6 MONTH AFTER rolls P
                        mediation.decisionRevocation 12 MONTH AFTER rolls U
                        petition.routing 15 DAY AFTER rolls V
                        petition.handling 60 DAY AFTER rolls V
                        petition.extension 30 DAY AFTER rolls V
                        hotline.order 5 WORKING_DAY AFTER rolls V
                        election.groupFormation 60 DAY AFTER rolls U
                        election.groupAnnouncement 7 DAY AFTER rolls V
                        election.firstAssembly 90 DAY AFTER rolls U
                        election.meetingNotice 15 DAY BEFORE V
                        election.candidatePublication 7 DAY AFTER V
                        election.votingMinimum 5 DAY AFTER V
                        election.votingMaximum 60 DAY AFTER V
                        election.resultPublication 3 DAY AFTER rolls V
                        election.committeeMeeting 7 DAY AFTER rolls S
                        election.filing 30 DAY AFTER rolls V
                        election.expiryReport 3 MONTH BEFORE S
                        election.committeeHandover 10 DAY AFTER rolls U
                        election.memberHandover 3 DAY AFTER rolls U
                        handover.dismissalNotice 60 DAY AFTER V
                        handover.nonRenewalNotice 90 DAY BEFORE V
                        handover.indefiniteNotice 60 DAY AFTER V
                        handover.leave 30 DAY AFTER rolls D
                        handover.documents 10 DAY AFTER rolls V
                        handover.inspection 10 DAY AFTER rolls V
                        handover.contractFiling 30 DAY AFTER rolls V
                        handover.emergencyAlarm 5 MONTH AFTER D
                        handover.emergencyMaximum 6 MONTH AFTER V
                        """);
    }

    @Test
    void theSecondVersionAddsTheseLimitsAndMarksWhatAnOfficeSetsForItself() {
        String first = lines(rulebook.profile(Rulebook.NATIONAL, 1));

        assertThat(lines(rulebook.profile(Rulebook.NATIONAL, 2)))
                .isEqualTo(
                        first.replaceFirst("(mediation.acceptance .*)", "$1 internal")
                                + """
                        mediation.revisit 30 DAY AFTER rolls D internal
                        mediation.urging 10 WORKING_DAY AFTER rolls D internal
                        mediation.expertTest 30 DAY AFTER rolls D internal
                        election.rollPublication 15 DAY AFTER U
                        election.conveningOrder 30 DAY AFTER rolls D
                        election.removalDefence 7 DAY AFTER rolls D
                        """);
    }

    @Test
    void everyCertaintyIsExplainedInBothLanguages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/rulebook");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);

        for (Certainty certainty : Certainty.values()) {
            assertThat(messages.getMessage(certainty.explanation(), Locale.SIMPLIFIED_CHINESE)
                            .codePoints())
                    .anyMatch(Character::isIdeographic);
            assertThat(messages.getMessage(certainty.explanation(), Locale.ENGLISH)
                            .codePoints())
                    .noneMatch(Character::isIdeographic);
        }
        assertThat(messages.getMessage(Certainty.P.explanation(), Locale.ENGLISH))
                .isEqualTo("Stated by the city's policy documents");
        assertThat(Arrays.stream(Certainty.values()).map(Certainty::name)).containsExactly("V", "S", "U", "D", "P");
    }

    private static Rulebook started() {
        try (var context = new AnnotationConfigApplicationContext(RulebookConfiguration.class)) {
            return context.getBean(Rulebook.class);
        }
    }

    private static String lines(Profile profile) {
        return profile.rules().stream().map(NationalProfileTest::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Rule rule) {
        var span = rule.span();
        return "%s %d %s %s %s%s%s"
                .formatted(
                        rule.name(),
                        span.amount(),
                        span.unit(),
                        span.direction(),
                        span.roll() ? "rolls " : "",
                        rule.certainty(),
                        rule.internal() ? " internal" : "");
    }
}
