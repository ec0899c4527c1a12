package org.hemei.mediation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hemei.offices.Offices;
import org.hemei.offices.Role;
import org.hemei.offices.Staff;
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
    private final Offices offices;
    private final MessageSource messages;
    private final Clock clock;

    PaperFacts(Compounds compounds, Offices offices, MessageSource messages, Clock clock) {
        this.compounds = compounds;
        this.offices = offices;
        this.messages = messages;
        this.clock = clock;
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

    /** What the cover and the statement of its file tell besides. */
    Map<String, @Nullable Object> ofFile(Dispute dispute) {
        Map<String, @Nullable Object> facts = of(dispute);
        facts.put("mediator", mediator(dispute));
        facts.put("registeredOn", dayOf(dispute.particulars.registeredAt()));
        facts.put("acceptedOn", dayOf(dispute.acceptedAt));
        facts.put("closedOn", dayOf(dispute.closedAt));
        facts.put("filedOn", dayOf(dispute.filedAt));
        facts.put("result", dispute.outcome == null ? "办理中" : word("outcome", dispute.outcome));
        facts.put(
                "way",
                dispute.stages.stream()
                        .map(stage -> offices.get(stage.office).name() + "（" + dayOf(stage.enteredAt) + "起）")
                        .collect(Collectors.joining("\n")));
        LocalDate performedOn = dispute.performance.performedOn;
        facts.put("performance", performedOn == null ? null : day(performedOn) + "履行完毕");
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

    /** 申请人周桂兰；被申请人吴大勇, those of these sides; null for none. */
    @Nullable
    String sides(Dispute dispute, Collection<PartyRole> sides) {
        return sides.isEmpty()
                ? null
                : sides.stream()
                        .sorted()
                        .map(side -> word("partyRole", side) + names(dispute, side))
                        .collect(Collectors.joining("；"));
    }

    /** Who was appointed at this office; null before that. */
    @Nullable
    String mediator(Dispute dispute) {
        String username = dispute.stage().mediator;
        return username == null
                ? null
                : offices.staff(dispute.office, Role.MEDIATOR).stream()
                        .filter(staff -> staff.username().equals(username))
                        .findFirst()
                        .map(Staff::name)
                        .orElse(username);
    }

    List<String> waysOut(Dispute dispute) {
        return dispute.waysOut.stream().map(WayOut::told).map(this::told).toList();
    }

    /** Why nothing came of it, or nothing was begun. */
    String reason(Dispute dispute) {
        Outcome outcome = Objects.requireNonNull(dispute.outcome);
        return switch (outcome) {
            case DECLINED ->
                told(Phrase.of("mediation.history.route." + Objects.requireNonNull(dispute.route)))
                        .replaceFirst("^不予受理：", "");
            case WITHDRAWN -> word("partyRole", Objects.requireNonNull(dispute.withdrawnBy)) + "要求终止调解（撤回）";
            case REFUSED, TERMINATED, AGREED_ORAL, AGREED_WRITTEN -> word("outcome", outcome);
        };
    }

    static @Nullable String amount(Dispute dispute) {
        BigDecimal amount = dispute.particulars.amount();
        return amount == null ? null : amount.toPlainString() + "元";
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A value in the words pages have for it: {@code mediation.<family>.<value>}. */
    String word(String family, Enum<?> value) {
        return told(Phrase.of("mediation." + family + "." + value.name()));
    }

    String told(Phrase phrase) {
        return messages.getMessage(phrase, Locale.SIMPLIFIED_CHINESE);
    }

    static @Nullable String dayOf(@Nullable Instant moment) {
        return moment == null ? null : day(CityTime.day(moment));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment) {
        return MINUTE.format(CityTime.at(moment));
    }
}
