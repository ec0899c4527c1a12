package org.hemei.voting.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call-backs of a count as a reader sees them.
 *
 * @param sample null for counts that were opened before there were call-backs
 * @param lines in the order of the units
 * @param called whether the reader calls owners, {@code decided} whether they may decide on denials
 * @param signed whether it is over, since somebody has signed for the count
 */
public record CallBackFile(
        @Nullable CallBackSample sample, List<Line> lines, boolean called, boolean decided, boolean signed) {

    public CallBackFile {
        lines = List.copyOf(lines);
    }

    /**
     * @param owners with nothing but their first characters, unless the reader calls them
     * @param developers whether the developer votes for the unit, whoever has bought it
     * @param deciding whether this reader may decide here, as the second person
     * @param correcting whether they may correct the answer
     */
    public record Line(
            CallBack callBack, List<String> owners, boolean developers, boolean deciding, boolean correcting) {

        public Line {
            owners = List.copyOf(owners);
        }
    }
}
