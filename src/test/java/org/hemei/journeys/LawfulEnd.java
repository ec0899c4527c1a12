package org.hemei.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hemei.support.MessageBundle;

/** What the law asks of every closed case, however it came about, told from what the API shows of it. */
final class LawfulEnd {

    private static final Map<String, String> WORDS = MessageBundle.all().stream()
            .filter(bundle -> bundle.module().equals("mediation"))
            .findFirst()
            .orElseThrow()
            .chinese();

    private static final Set<String> ACCEPTANCE = Set.of("accept", "acceptEscalated");
    private static final Set<String> MEDIATION = Set.of(
            "giveRightsNotice",
            "appointMediator",
            "recordFacts",
            "recordFactsWithTest",
            "holdSession",
            "askParties",
            "extend",
            "recordAgreement",
            "recordPartialAgreement");
    private static final Set<String> AGREEMENT = Set.of("recordAgreement", "recordPartialAgreement");
    private static final Set<String> REFUSAL = Set.of("refused", "applicantRefused");

    private final JsonNode file;
    private final List<ToldHistory.Line> lines;

    private LawfulEnd(JsonNode file) {
        this.file = file;
        this.lines = ToldHistory.of(file).lines();
    }

    /** @return the outcome */
    static String check(JsonNode file) {
        LawfulEnd end = new LawfulEnd(file);
        end.closedWithTheOutcomeThatItsHistoryTells();
        end.nothingIsMediatedBeforeItIsAccepted();
        end.nothingGoesUpOrOnWithoutBoth();
        end.whatIsOverIsOver();
        end.waysOutAreNamedWhereSomethingIsLeftOpen();
        end.deadlinesTellHowTheyCame();
        return file.path("outcome").asText();
    }

    private void closedWithTheOutcomeThatItsHistoryTells() {
        assertThat(file.path("state").asText()).isEqualTo("CLOSED");
        String expected = has("withdraw")
                ? "WITHDRAWN"
                : has("refuse") ? "REFUSED" : has("terminate") ? "TERMINATED" : agreed() ? "AGREED_" : "DECLINED";
        assertThat(file.path("outcome").asText()).startsWith(expected);
        assertThat(all(Set.of("close"))).hasSize(1);
        assertThat(all(Set.of("archiveCase"))).hasSize(1);
        assertThat(lines).extracting(line -> OffsetDateTime.parse(line.at())).isSorted();
    }

    private void nothingIsMediatedBeforeItIsAccepted() {
        Set<String> acceptedAt = new HashSet<>();
        for (ToldHistory.Line line : lines) {
            if (ACCEPTANCE.contains(line.what())) {
                assertThat(acceptedAt.add(line.tier()))
                        .as("accepted once at a tier")
                        .isTrue();
            }
            if (MEDIATION.contains(line.what())) {
                assertThat(acceptedAt).as(line.what()).contains(line.tier());
            }
        }
        assertThat(file.has("acceptedAt")).isEqualTo(!acceptedAt.isEmpty());
    }

    private void nothingGoesUpOrOnWithoutBoth() {
        List<String> asked = List.of();
        Set<String> extended = new HashSet<>();
        for (ToldHistory.Line line : lines) {
            switch (line.what()) {
                case "askParties" -> asked = line.details();
                case "escalate" -> assertThat(asked).hasSize(2).containsOnly(WORDS.get("mediation.answer.NEXT_TIER"));
                case "extend" -> {
                    assertThat(asked).hasSize(2).containsOnly(WORDS.get("mediation.answer.EXTEND"));
                    assertThat(extended.add(line.tier()))
                            .as("extended once at a tier")
                            .isTrue();
                }
                default -> {}
            }
        }
    }

    /** People's Mediation Law 17, 23: nobody is mediated with who does not want it, or no longer wants it. */
    private void whatIsOverIsOver() {
        int end = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (Set.of("withdraw", "refuse", "terminate").contains(lines.get(i).what())) {
                end = i;
            }
        }
        assertThat(lines.subList(end, lines.size()))
                .extracting(ToldHistory.Line::what)
                .doesNotContainAnyElementsOf(MEDIATION)
                .doesNotContainAnyElementsOf(ACCEPTANCE)
                .doesNotContain("escalate");
        if (lines.stream().anyMatch(line -> REFUSAL.contains(line.what()))) {
            assertThat(file.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(agreed()).isFalse();
            assertThat(all(ACCEPTANCE)).isEmpty();
        }
    }

    /** People's Mediation Law 26, 32, 33. */
    private void waysOutAreNamedWhereSomethingIsLeftOpen() {
        boolean open = !agreed() || has("recordPartialAgreement") || has("default") || has("defaultConfirmed");
        assertThat(file.path("waysOut").isEmpty()).isEqualTo(!open);
        if (!agreed() || has("recordPartialAgreement")) {
            assertThat(has("tellWaysOut")).isTrue();
        }
    }

    private void deadlinesTellHowTheyCame() {
        assertThat(file.path("deadlines")).isNotEmpty().allSatisfy(deadline -> {
            LocalDate due = LocalDate.parse(deadline.path("due").asText());
            assertThat(due).isAfterOrEqualTo(deadline.path("safeDate").asText());
            assertThat(deadline.path("derivation")).isNotEmpty();
            assertThat(deadline.path("source").asText()).isNotBlank();
        });
    }

    private boolean agreed() {
        return !all(AGREEMENT).isEmpty();
    }

    private boolean has(String what) {
        return !all(Set.of(what)).isEmpty();
    }

    private List<ToldHistory.Line> all(Set<String> kinds) {
        return lines.stream().filter(line -> kinds.contains(line.what())).toList();
    }
}
