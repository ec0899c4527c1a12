package org.hemei.mediation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemei.mediation.Subsidies;
import org.hemei.mediation.SubsidyLine;
import org.hemei.platform.CityTime;
import org.hemei.platform.CsvText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The month's list of case subsidies as a spreadsheet takes it, in the reader's language. */
@Component
class SubsidyFile {

    private static final List<String> COLUMNS = List.of(
            "mediator",
            "username",
            "office",
            "case",
            "category",
            "outcome",
            "body",
            "performed",
            "defaulted",
            "applied",
            "registered",
            "closed",
            "days",
            "former",
            "yuan");

    private final MessageSource messages;

    SubsidyFile(MessageSource messages) {
        this.messages = messages;
    }

    String name(Subsidies.Sheet sheet, Locale language) {
        return word("mediation.subsidies", language) + '-' + sheet.month() + ".csv";
    }

    String content(Subsidies.Sheet sheet, Locale language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> word("mediation.subsidies.column." + column, language))
                .toList());
        sheet.entries().forEach(entry -> rows.add(row(entry, language)));
        return CsvText.of(rows);
    }

    private List<String> row(Subsidies.Entry entry, Locale language) {
        SubsidyLine line = entry.line();
        return Stream.of(
                        line.mediatorName(),
                        line.mediator(),
                        line.officeName(),
                        line.caseNo(),
                        word("mediation.category." + line.category(), language),
                        word("mediation.outcome." + line.outcome(), language),
                        line.body() == null ? "" : word("mediation.agreementBody." + line.body(), language),
                        day(line.performedOn()),
                        day(line.defaultedOn()),
                        day(line.appliedOn()),
                        day(CityTime.day(line.registeredAt())),
                        day(line.closedOn()),
                        Long.toString(line.days()),
                        line.formerMediators() == null ? "" : line.formerMediators(),
                        entry.yuan().toPlainString())
                .toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String word(String code, Locale language) {
        return messages.getMessage(code, null, language);
    }
}
