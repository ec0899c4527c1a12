package org.hemei.election.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.election.ElectionFile;
import org.hemei.election.Kind;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.voting.count.PaperStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How an election is told on paper, in Chinese. */
@Component
class PaperWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What every paper of an election tells. */
    Map<String, @Nullable Object> of(ElectionFile file) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("compound", file.compound().name());
        facts.put("organiser", organiser(file));
        facts.put("street", file.street().name());
        facts.put("seats", file.seats() + "名");
        return facts;
    }

    private static String organiser(ElectionFile file) {
        if (file.kind() == Kind.FIRST) {
            return file.compound().name() + "首次业主大会会议筹备组";
        }
        return file.compound().name() + (file.kind() == Kind.RE_ELECTION ? "业主委员会换届小组" : "业主委员会选举小组");
    }

    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    static String area(Area area) {
        BigDecimal metres = area.squareMetres();
        return String.format(Locale.ROOT, "%,.2f㎡", metres);
    }

    static String standing(PaperStanding standing) {
        return switch (standing) {
            case VALID -> "有效";
            case INVALID -> "无效";
            case LATE -> "逾期";
        };
    }

    static String status(UnitStatus status) {
        return switch (status) {
            case SOLD -> "";
            case UNSOLD -> "未售";
            case UNDELIVERED -> "已售未交付";
        };
    }

    List<String> told(List<Phrase> phrases) {
        return phrases.stream()
                .map(phrase -> messages.getMessage(phrase, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }
}
