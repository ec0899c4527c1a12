package org.hemei.voting.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemei.platform.FieldError;
import org.hemei.voting.web.TallyQuestion.BallotEntry;
import org.hemei.voting.web.TallyQuestion.UnitEntry;
import org.jspecify.annotations.Nullable;

/**
 * A roll as it is pasted from a spreadsheet or typed: a line for each unit with its name, area, owners, choice and
 * remarks, divided by tabs or commas. A word it does not know stays as it is, to be named as an error.
 */
final class TypedRoll {

    private static final Pattern OWNERS_APART = Pattern.compile("[、;/&+]");
    private static final Pattern REMARKS_APART = Pattern.compile("[、;/&+\\s]");
    private static final Pattern HEADING = Pattern.compile("(?i).*(面积|area).*");
    private static final Pattern PLACE = Pattern.compile("(units|ballots)\\[(\\d+)].*");
    private static final int COLUMNS = 5;
    private static final String SERVED = "served";

    private static final Map<String, String> CHOICES = Map.ofEntries(
            Map.entry("同意", "YES"),
            Map.entry("赞成", "YES"),
            Map.entry("yes", "YES"),
            Map.entry("for", "YES"),
            Map.entry("反对", "NO"),
            Map.entry("不同意", "NO"),
            Map.entry("no", "NO"),
            Map.entry("against", "NO"),
            Map.entry("弃权", "ABSTAIN"),
            Map.entry("abstain", "ABSTAIN"),
            Map.entry("无效", "INVALID"),
            Map.entry("废票", "INVALID"),
            Map.entry("invalid", "INVALID"),
            Map.entry("未投", ""),
            Map.entry("未投票", ""),
            Map.entry("未表决", ""),
            Map.entry("未回收", ""),
            Map.entry("-", ""));

    private static final Map<String, String> REMARKS = Map.of(
            "未售",
            "UNSOLD",
            "unsold",
            "UNSOLD",
            "未交付",
            "UNDELIVERED",
            "已售未交付",
            "UNDELIVERED",
            "undelivered",
            "UNDELIVERED",
            "已售",
            "SOLD",
            "sold",
            "SOLD",
            "已送达",
            SERVED,
            "送达",
            SERVED,
            SERVED,
            SERVED);

    private final List<UnitEntry> units = new ArrayList<>();
    private final List<Integer> unitLines = new ArrayList<>();
    private final List<BallotEntry> ballots = new ArrayList<>();
    private final List<Integer> ballotLines = new ArrayList<>();
    private final List<Integer> crowdedLines = new ArrayList<>();

    private TypedRoll() {}

    static TypedRoll of(String text) {
        TypedRoll roll = new TypedRoll();
        List<String> lines = text.lines().toList();
        boolean headingMayCome = true;
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            boolean heading = headingMayCome
                    && cells.size() > 1
                    && HEADING.matcher(cells.get(1)).matches();
            headingMayCome = false;
            if (!heading) {
                roll.read(i + 1, cells);
            }
        }
        return roll;
    }

    private static List<String> cells(String line) {
        String plain = Normalizer.normalize(line, Normalizer.Form.NFKC);
        return Arrays.stream(plain.split(plain.indexOf('\t') >= 0 ? "\t" : ",", -1))
                .map(cell -> cell.strip().replaceFirst("^\"(.*)\"$", "$1").strip())
                .toList();
    }

    private void read(int line, List<String> cells) {
        if (cells.size() > COLUMNS
                && !cells.subList(COLUMNS, cells.size()).stream().allMatch(String::isEmpty)) {
            crowdedLines.add(line);
            return;
        }
        String unit = cell(cells, 0);
        String status = null;
        boolean served = false;
        for (String remark : REMARKS_APART.split(cell(cells, 4))) {
            String word = REMARKS.getOrDefault(remark.toLowerCase(Locale.ROOT), remark);
            if (word.equals(SERVED)) {
                served = true;
            } else if (!word.isEmpty()) {
                status = word;
            }
        }
        units.add(new UnitEntry(unit, TypedTally.number(cell(cells, 1)), owners(cell(cells, 2)), status, served));
        unitLines.add(line);
        String choice = cell(cells, 3);
        String word = CHOICES.getOrDefault(choice.toLowerCase(Locale.ROOT), choice);
        if (!word.isEmpty()) {
            ballots.add(new BallotEntry(unit, word));
            ballotLines.add(line);
        }
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    private static @Nullable List<@Nullable String> owners(String cell) {
        List<@Nullable String> names = new ArrayList<>();
        OWNERS_APART.splitAsStream(cell).filter(name -> !name.isBlank()).forEach(names::add);
        return names;
    }

    List<@Nullable UnitEntry> units() {
        return new ArrayList<>(units);
    }

    List<@Nullable BallotEntry> ballots() {
        return new ArrayList<>(ballots);
    }

    /** Lines with more columns than the roll has, such as areas with a comma in a list divided by commas. */
    List<Integer> crowdedLines() {
        return crowdedLines;
    }

    /** A ballot stands in the line of its unit, so whatever is wrong with the unit has been told of the unit already. */
    static boolean isToldOfItsUnit(FieldError error) {
        return error.field().startsWith("ballots[") && error.field().endsWith(".unit");
    }

    /** The line an error is about, counted from 1, or null where it is about the roll as a whole or none of it. */
    @Nullable
    Integer line(FieldError error) {
        Matcher place = PLACE.matcher(error.field());
        if (!place.matches()) {
            return null;
        }
        List<Integer> lines = place.group(1).equals("units") ? unitLines : ballotLines;
        return lines.get(Integer.parseInt(place.group(2)));
    }
}
