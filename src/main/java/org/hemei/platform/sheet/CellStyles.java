package org.hemei.platform.sheet;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which of the formats of a workbook show a number as a date or a time of day. */
final class CellStyles {

    static final CellStyles PLAIN = new CellStyles(new BitSet());

    private final BitSet dates;

    private CellStyles(BitSet dates) {
        this.dates = dates;
    }

    static CellStyles read(Markup part) {
        Map<String, String> formats = new HashMap<>();
        BitSet dates = new BitSet();
        int style = 0;
        for (String tag = part.nextTag(); tag != null; tag = part.nextTag()) {
            if (tag.equals("numFmt") && formats.size() < SheetLimits.STYLES) {
                formats.put(part.attribute("numFmtId", ""), part.attribute("formatCode", ""));
            } else if (tag.equals("cellXfs")) {
                int own = part.depth();
                for (String inner = part.nextTagWithin(own); inner != null; inner = part.nextTagWithin(own)) {
                    if (inner.equals("xf") && style < SheetLimits.STYLES) {
                        dates.set(style++, isDate(part.attribute("numFmtId", ""), formats));
                    }
                }
            }
        }
        return new CellStyles(dates);
    }

    private static boolean isDate(String id, Map<String, String> formats) {
        String format = formats.get(id);
        if (format != null) {
            // Colours, conditions and quoted words are no part of how the number is shown.
            return format.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.|_.", "").matches("(?is).*[ymdhs].*");
        }
        int number = id.matches("[0-9]{1,5}") ? Integer.parseInt(id) : 0;
        return number >= 14 && number <= 22
                || number >= 27 && number <= 36
                || number >= 45 && number <= 47
                || number >= 50 && number <= 58;
    }

    boolean isDate(String style) {
        return style.matches("[0-9]{1,5}") && dates.get(Integer.parseInt(style));
    }
}
