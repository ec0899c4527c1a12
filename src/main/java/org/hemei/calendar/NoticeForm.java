package org.hemei.calendar;

import java.util.ArrayList;
import java.util.List;
import org.hemei.platform.FieldError;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.InvalidInput;
import org.hemei.platform.Phrase;
import org.hemei.platform.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A notice as somebody hands it in, all as typed.
 *
 * @param title of the document; where there is none, the one every year's notice has
 * @param content {@code date,kind,name} lines with that heading, UTF-8 or GBK
 */
public record NoticeForm(@Nullable String year, @Nullable String title, byte @Nullable [] content) {

    /** Ten times what a year's notice takes. */
    public static final int MAX_BYTES = 16 * 1024;

    /** Since this year there are the seven holidays of today. */
    private static final int FIRST_YEAR = 2008;

    private static final int LONGEST_TITLE = 100;

    /** What can be read of it before anybody looks into the lines. */
    record Read(int year, String title, String text) {}

    /** @throws InvalidInput at {@code year}, {@code title} or {@code file} */
    Read read(int lastYear) {
        List<FieldError> errors = new ArrayList<>();
        int wanted = readYear(lastYear, errors);
        String named = readTitle(wanted, errors);
        String text = readText(errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Read(wanted, named, text);
    }

    private int readYear(int lastYear, List<FieldError> errors) {
        String typed = PlainText.trimmed(year);
        if (typed != null && typed.matches("\\d{4}")) {
            int number = Integer.parseInt(typed);
            if (number >= FIRST_YEAR && number <= lastYear) {
                return number;
            }
        }
        errors.add(new FieldError(
                "year",
                typed == null ? Code.REQUIRED : Code.RANGE,
                Phrase.of("calendar.upload.year", Integer.toString(FIRST_YEAR), Integer.toString(lastYear))));
        return 0;
    }

    private String readTitle(int wanted, List<FieldError> errors) {
        String typed = PlainText.trimmed(title);
        if (typed == null) {
            return Notice.usualTitle(wanted);
        }
        if (!PlainText.isStorable(typed)) {
            errors.add(new FieldError("title", Code.FORMAT, Phrase.of("calendar.upload.title.characters")));
        } else if (typed.codePointCount(0, typed.length()) > LONGEST_TITLE) {
            errors.add(new FieldError(
                    "title", Code.RANGE, Phrase.of("calendar.upload.title", Integer.toString(LONGEST_TITLE))));
        }
        return typed;
    }

    private String readText(List<FieldError> errors) {
        if (content == null || content.length == 0) {
            errors.add(new FieldError("file", Code.REQUIRED, Phrase.of("calendar.upload.file")));
        } else if (content.length > MAX_BYTES) {
            errors.add(new FieldError(
                    "file", Code.RANGE, Phrase.of("calendar.upload.size", Integer.toString(MAX_BYTES / 1024))));
        } else {
            String text = NoticeFile.decode(content).orElse(null);
            if (text != null && PlainText.isStorable(text)) {
                return text;
            }
            errors.add(new FieldError("file", Code.FORMAT, Phrase.of("calendar.upload.notText")));
        }
        return "";
    }
}
