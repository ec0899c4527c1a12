package org.hemei.voting.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.voting.Unit;
import org.hemei.voting.count.OnlineVoting;
import org.hemei.voting.count.PaperStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a vote is told on paper, in Chinese. */
@Component
public class PaperWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    public static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    public static String area(Area area) {
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

    static String owners(Unit unit) {
        return unit.status().isDevelopers() ? "建设单位" : String.join("、", unit.owners());
    }

    /** How owners may vote. */
    public static String form(OnlineVoting online) {
        return switch (online) {
            case NOT_ALLOWED -> "书面投票";
            case OFFICIAL_PLATFORM -> "书面投票，或者在当地官方平台投票";
            case CITY_SYSTEM_FIRST -> "在全市统一的投票系统投票；要求用纸质票的，书面投票";
            case OWN_LINKS -> "书面投票，或者用寄给各户的个人链接网上投票";
        };
    }

    public String told(Phrase phrase) {
        return messages.getMessage(phrase, Locale.SIMPLIFIED_CHINESE);
    }

    public List<String> told(List<Phrase> phrases) {
        return phrases.stream().map(this::told).toList();
    }
}
