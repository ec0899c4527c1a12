package org.hemei.voting.roll;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.Phrase;

/** What a roll tells of each unit, and the headings under which offices, developers and firms write it. */
public enum Column {
    BUILDING("building", "楼栋", "幢", "栋", "楼号", "幢号", "栋号", "楼栋号", "楼幢", "楼幢号"),
    UNIT("unit", "房号", "单元", "单元房号", "室号", "房间号", "房屋编号", "房屋", "户号", "室"),
    AREA("area", "建筑面积", "实测面积", "产权面积", "专有部分面积", "面积"),
    OWNERS("owners", "业主", "权利人", "业主姓名", "产权人", "所有权人", "owner"),
    STATUS("status", "状态", "房屋状态", "交付状态", "销售状态");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /** The name of the column where programs are concerned, such as {@code building}. */
    public String field() {
        return headings.get(0);
    }

    public Phrase label() {
        return Phrase.of("voting.roll.column." + name());
    }

    /** A unit that nobody says anything of is sold; all else has to be told. */
    boolean isRequired() {
        return this != STATUS;
    }

    /** How well a heading fits, 0 best, or -1 where it does not: units of measure in brackets make no difference. */
    int fit(String heading) {
        return headings.indexOf(plain(heading).replaceFirst("[(\\[【].*$", ""));
    }

    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s*:]", "")
                .toLowerCase(Locale.ROOT);
    }
}
