package org.hemei.election.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemei.election.ElectionFile;
import org.hemei.election.ElectionFile.RemovalFile;
import org.hemei.election.Outcome;
import org.hemei.platform.Phrase;
import org.hemei.voting.papers.PaperWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What papers tell of a removal: to the member before the owners are called, and to everybody after. */
@Component
class RemovalFacts {

    private final PaperWords words;

    RemovalFacts(PaperWords words) {
        this.words = words;
    }

    private static RemovalFile removal(ElectionFile file) {
        return Objects.requireNonNull(file.removal());
    }

    private static Map<String, @Nullable Object> of(ElectionFile file) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("compound", file.compound().name());
        facts.put("organiser", file.street().name());
        facts.put("street", file.street().name());
        facts.put("member", removal(file).memberName());
        return facts;
    }

    Map<String, @Nullable Object> memberNotice(ElectionFile file) {
        RemovalFile removal = removal(file);
        Map<String, @Nullable Object> facts = of(file);
        facts.put("grounds", grounds(removal));
        facts.put("facts", removal.facts());
        facts.put("proposal", told(removal.told()));
        facts.put("suspended", PaperWords.day(removal.suspendedOn()));
        facts.put("until", PaperWords.day(removal.defenceUntil()));
        return facts;
    }

    Map<String, @Nullable Object> result(ElectionFile file) {
        RemovalFile removal = removal(file);
        boolean removed = file.outcome() == Outcome.REMOVED;
        Map<String, @Nullable Object> facts = of(file);
        facts.put("votedOn", PaperWords.day(removal.votedOn()));
        facts.put("voteNo", removal.voteNo());
        facts.put(
                "result",
                removed
                        ? removal.memberName() + "的业主委员会委员职务终止，应当移交保管的资料、印章和财物。"
                        : "罢免没有通过，" + removal.memberName() + "继续担任业主委员会委员。");
        facts.put("lines", removal.voteNo() == null ? words.told(removal.voteTold()) : List.of());
        return facts;
    }

    private String grounds(RemovalFile removal) {
        return String.join(
                "；",
                removal.grounds().stream()
                        .map(ground -> words.told(Phrase.of("election.removal.ground." + ground)))
                        .toList());
    }

    private String told(List<Phrase> lines) {
        return String.join("", words.told(lines));
    }
}
