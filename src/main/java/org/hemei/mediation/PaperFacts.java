package org.hemei.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hemei.platform.CityTime;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.Compounds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A case in the words of its papers, which are Chinese and stay as they are whatever becomes of the case. */
@Component
class PaperFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H时mm分", Locale.ROOT);

    private final Compounds compounds;
    private final MessageSource messages;

    PaperFacts(Compounds compounds, MessageSource messages) {
        this.compounds = compounds;
        this.messages = messages;
    }

    /** What every paper of the case may tell; no telephone number and no address is among it. */
    Map<String, @Nullable Object> of(Dispute dispute) {
        Particulars particulars = dispute.particulars;
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("caseNo", dispute.caseNo);
        facts.put("title", particulars.title());
        facts.put("cause", word("category", particulars.category()));
        facts.put(
                "compound",
                compounds.find(particulars.compound()).map(Compound::name).orElse(particulars.compound()));
        facts.put("applicants", names(dispute, PartyRole.APPLICANT));
        facts.put("respondents", names(dispute, PartyRole.RESPONDENT));
        return facts;
    }

    private static String names(Dispute dispute, PartyRole role) {
        return dispute.parties.stream()
                .filter(party -> party.role() == role)
                .map(Party::name)
                .collect(Collectors.joining("、"));
    }

    /** Those of a paper by which a party may have to be found: an application, an agreement. */
    List<Map<String, @Nullable Object>> parties(Dispute dispute) {
        List<Map<String, @Nullable Object>> parties = new ArrayList<>();
        for (Party party : dispute.parties) {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("role", word("partyRole", party.role()));
            told.put("name", party.name());
            told.put("kind", word("partyKind", party.kind()));
            told.put("person", party.kind() == PartyKind.PERSON);
            told.put("phone", party.phone());
            parties.add(told);
        }
        return parties;
    }

    /** A value in the words pages have for it: {@code mediation.<family>.<value>}. */
    String word(String family, Enum<?> value) {
        return told(Phrase.of("mediation." + family + "." + value.name()));
    }

    String told(Phrase phrase) {
        return messages.getMessage(phrase, Locale.SIMPLIFIED_CHINESE);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment) {
        return MINUTE.format(CityTime.at(moment));
    }
}
