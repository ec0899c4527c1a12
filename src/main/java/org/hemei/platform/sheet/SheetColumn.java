package org.hemei.platform.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;

/** What a table tells of each of its rows, and the headings under which people write it; mostly an enum. */
public interface SheetColumn {

    /** The headings it goes by, in plain lower case, the best first. */
    List<String> headings();

    Phrase label();

    /** Whether a table without it cannot be read. */
    boolean isRequired();

    /** The name of the column where programs are concerned, such as {@code building}. */
    default String field() {
        return headings().get(0);
    }

    /** How well a heading fits, 0 best, or -1 where it does not: units of measure in brackets make no difference. */
    default int fit(String heading) {
        return headings().indexOf(plain(heading).replaceFirst("[(\\[【].*$", ""));
    }

    /** A heading as it is compared. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s*:]", "")
                .toLowerCase(Locale.ROOT);
    }
}
