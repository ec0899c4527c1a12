package org.hemei.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.sheet.Mapping;
import org.hemei.platform.sheet.Row;
import org.hemei.platform.sheet.RowErrors;
import org.hemei.registry.written.CreditCode;
import org.hemei.registry.written.WrittenCells;
import org.hemei.registry.written.WrittenNames;
import org.jspecify.annotations.Nullable;

/**
 * Makes an entry of a row of a file, or of what was typed into a form; null after it was said what is wrong.
 *
 * @param known what else is on the registers, as the person may use it
 * @param present entries by key whose values stay where a file has no column for them; none for a form, which has all
 */
record EntryReader(Known known, Map<String, Entry> present) {

    /** What an entry may refer to. */
    interface Known {

        /** Whether the person may enter compounds of a community. */
        boolean enters(String community);

        /** Whether there is such a compound, and they look after it. */
        boolean keeps(String compound);

        /** Whether there is such a compound, and others look after it. */
        boolean isForeign(String compound);

        Optional<Entry> firm(String creditCode);

        /** Whether a firm serves a compound that they look after, by contract or by a manager. */
        boolean isServedBy(String creditCode);

        /** Numbers of what is open in a compound and would be left behind if it came to this community. */
        List<String> leftBehind(String compound, String community);
    }

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 40;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final String AREA_AND_MONTH =
            "(?:(?:m2|平方米|平米|平方)[/·•*、每]{1,2}个?月|个?月[/·•*、每]{1,2}(?:m2|平方米|平米|平方))";
    /** A number, and behind it yuan for a square metre and a month or nothing: a fee for a year is another fee. */
    private static final Pattern FEE = Pattern.compile(
            "([0-9]{1,4}(?:\\.[0-9]{1,4})?)(?:元(?:[/每]\\(?" + AREA_AND_MONTH + "\\)?)?)?", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Contract.Kind> KINDS = Map.ofEntries(
            Map.entry("EARLY", Contract.Kind.EARLY),
            Map.entry("前期", Contract.Kind.EARLY),
            Map.entry("前期物业服务", Contract.Kind.EARLY),
            Map.entry("前期物业服务合同", Contract.Kind.EARLY),
            Map.entry("OWNERS", Contract.Kind.OWNERS),
            Map.entry("业主大会选聘", Contract.Kind.OWNERS),
            Map.entry("选聘", Contract.Kind.OWNERS),
            Map.entry("EMERGENCY", Contract.Kind.EMERGENCY),
            Map.entry("应急", Contract.Kind.EMERGENCY),
            Map.entry("应急物业服务", Contract.Kind.EMERGENCY));

    /** @param of the compound of units and managers; null where each row tells its own, or there is none */
    @Nullable
    Entry read(Register register, @Nullable String of, Row row, Mapping<RegisterColumn> mapping, RowErrors errors) {
        WrittenCells<RegisterColumn> cells = new WrittenCells<>(row, mapping, errors);
        Entry entry =
                switch (register) {
                    case COMPOUNDS -> compound(cells);
                    case UNITS -> unit(cells, of == null ? "" : of);
                    case FIRMS -> firm(cells);
                    case MANAGERS -> manager(cells, of == null ? "" : of);
                    case CONTRACTS -> contract(cells);
                };
        return errors.isWrong(row) ? null : entry;
    }

    private void keep(WrittenCells<RegisterColumn> cells, String key) {
        Entry entry = present.get(key);
        if (entry != null) {
            List<RegisterColumn> columns = entry.register().columns();
            cells.keep(columns.stream().collect(Collectors.toMap(column -> column, column -> entry.values()
                    .get(columns.indexOf(column)))));
        }
    }

    private @Nullable Entry compound(WrittenCells<RegisterColumn> cells) {
        String code = cells.line(RegisterColumn.CODE, LONGEST_CODE);
        String name = cells.line(RegisterColumn.NAME, LONGEST_NAME);
        String belongsTo = cells.line(RegisterColumn.COMMUNITY, LONGEST_CODE);
        if (code == null || name == null || belongsTo == null) {
            return null;
        }
        if (!CODE.matcher(code).matches()) {
            cells.refuse(RegisterColumn.CODE, Code.FORMAT, "code");
        }
        if (known.isForeign(code)) {
            cells.refuse(RegisterColumn.CODE, Code.UNKNOWN, "compound");
        }
        if (!known.enters(belongsTo)) {
            cells.refuse(RegisterColumn.COMMUNITY, Code.UNKNOWN, "community");
        }
        List<String> left = known.leftBehind(code, belongsTo);
        if (!left.isEmpty()) {
            cells.refuse(RegisterColumn.COMMUNITY, Code.IMPOSSIBLE, "leftBehind", String.join("、", left));
        }
        return new Compound(code, name, belongsTo);
    }

    private @Nullable Entry unit(WrittenCells<RegisterColumn> cells, String of) {
        String building = cells.place(RegisterColumn.BUILDING);
        String room = cells.place(RegisterColumn.UNIT);
        if (building != null && room != null) {
            keep(cells, RegisteredUnit.name(building, room));
        }
        Area area = cells.area(RegisterColumn.AREA);
        UnitStatus status = cells.status(RegisterColumn.STATUS);
        Set<String> owners = cells.owners(RegisterColumn.OWNERS, status);
        Optional<LocalDate> delivered = cells.day(RegisterColumn.DELIVERED);
        if (building == null || room == null || area == null || status == null || owners == null || delivered == null) {
            return null;
        }
        if (status != UnitStatus.SOLD && !cells.isTold(RegisterColumn.DELIVERED)) {
            // The file tells that nobody lives there after all; of the day it cannot tell.
            delivered = Optional.empty();
        } else if (status != UnitStatus.SOLD && delivered.isPresent()) {
            cells.refuse(RegisterColumn.DELIVERED, Code.IMPOSSIBLE, "notDelivered");
        }
        return new RegisteredUnit(of, building, room, area, List.copyOf(owners), status, delivered.orElse(null));
    }

    private @Nullable Entry firm(WrittenCells<RegisterColumn> cells) {
        String code = cells.line(RegisterColumn.CREDIT_CODE, LONGEST_CODE);
        if (code != null) {
            keep(cells, code.toUpperCase(Locale.ROOT));
        }
        String name = cells.line(RegisterColumn.FIRM_NAME, LONGEST_NAME);
        String phone = cells.phone(RegisterColumn.FIRM_PHONE, LONGEST_CODE);
        if (code == null || name == null || phone == null) {
            return null;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (!CreditCode.isValid(upper)) {
            cells.refuse(RegisterColumn.CREDIT_CODE, Code.FORMAT, "creditCode");
        }
        Firm firm = new Firm(upper, name, phone.isEmpty() ? null : phone);
        boolean rewritten =
                known.firm(upper).filter(before -> !before.equals(firm)).isPresent();
        if (rewritten && !known.isServedBy(upper)) {
            cells.refuse(RegisterColumn.CREDIT_CODE, Code.IMPOSSIBLE, "firmElsewhere");
        }
        return firm;
    }

    private @Nullable String firm(WrittenCells<RegisterColumn> cells, RegisterColumn column) {
        String code = cells.line(column, LONGEST_CODE);
        if (code != null && known.firm(code.toUpperCase(Locale.ROOT)).isEmpty()) {
            cells.refuse(column, Code.UNKNOWN, "firm");
        }
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private @Nullable Entry manager(WrittenCells<RegisterColumn> cells, String of) {
        String served = firm(cells, RegisterColumn.MANAGER_FIRM);
        String name = cells.line(RegisterColumn.MANAGER_NAME, LONGEST_NAME);
        String phone = cells.phone(RegisterColumn.MANAGER_PHONE, LONGEST_CODE);
        Optional<LocalDate> since = cells.day(RegisterColumn.MANAGER_SINCE);
        if (served == null || name == null || phone == null || since == null) {
            return null;
        }
        return new ProjectHead(of, served, name, phone.isEmpty() ? null : phone, since.orElseThrow());
    }

    private @Nullable Entry contract(WrittenCells<RegisterColumn> cells) {
        String of = cells.line(RegisterColumn.CONTRACT_COMPOUND, LONGEST_CODE);
        if (of != null && !known.keeps(of)) {
            cells.refuse(RegisterColumn.CONTRACT_COMPOUND, Code.UNKNOWN, "compound");
        }
        String served = firm(cells, RegisterColumn.CONTRACT_FIRM);
        String written = cells.line(RegisterColumn.KIND, LONGEST_CODE);
        Contract.Kind kind = written == null ? null : KINDS.get(written.toUpperCase(Locale.ROOT));
        if (written != null && kind == null) {
            cells.refuse(RegisterColumn.KIND, Code.UNKNOWN, "kind");
        }
        Optional<LocalDate> begins = cells.day(RegisterColumn.BEGINS);
        if (of != null && begins != null) {
            keep(cells, of + "/" + begins.orElseThrow());
        }
        Optional<LocalDate> ends = cells.day(RegisterColumn.ENDS);
        BigDecimal fee = fee(cells);
        Optional<LocalDate> filed = cells.day(RegisterColumn.FILED);
        if (of == null
                || served == null
                || kind == null
                || begins == null
                || ends == null
                || fee == null
                || filed == null) {
            return null;
        }
        if (ends.isPresent() && !ends.get().isAfter(begins.orElseThrow())) {
            cells.refuse(RegisterColumn.ENDS, Code.IMPOSSIBLE, "endsBefore");
        }
        return new Contract(of, served, kind, begins.orElseThrow(), ends.orElse(null), fee, filed.orElse(null));
    }

    private static @Nullable BigDecimal fee(WrittenCells<RegisterColumn> cells) {
        String written = cells.line(RegisterColumn.FEE, LONGEST_CODE);
        if (written == null) {
            return null;
        }
        Matcher parts = FEE.matcher(WrittenNames.compared(written).replaceAll("\\s", ""));
        if (!parts.matches()) {
            cells.refuse(RegisterColumn.FEE, Code.FORMAT, "fee");
            return null;
        }
        return new BigDecimal(parts.group(1)).setScale(4);
    }
}
