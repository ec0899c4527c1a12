package org.hemei.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
 * @param community whether the person may enter compounds of it
 * @param compound whether there is one that they look after
 * @param foreign whether there is one that others look after
 * @param firm whether it is on the register
 */
record EntryReader(
        Predicate<String> community, Predicate<String> compound, Predicate<String> foreign, Predicate<String> firm) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 40;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{4,19}");
    private static final Pattern FEE = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?");

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
        if (foreign.test(code)) {
            cells.refuse(RegisterColumn.CODE, Code.UNKNOWN, "compound");
        }
        if (!community.test(belongsTo)) {
            cells.refuse(RegisterColumn.COMMUNITY, Code.UNKNOWN, "community");
        }
        return new Compound(code, name, belongsTo);
    }

    private static @Nullable Entry unit(WrittenCells<RegisterColumn> cells, String of) {
        String building = cells.place(RegisterColumn.BUILDING);
        String room = cells.place(RegisterColumn.UNIT);
        Area area = cells.area(RegisterColumn.AREA);
        UnitStatus status = cells.status(RegisterColumn.STATUS);
        Set<String> owners = cells.owners(RegisterColumn.OWNERS, status);
        Optional<LocalDate> delivered = cells.day(RegisterColumn.DELIVERED);
        if (building == null || room == null || area == null || status == null || owners == null || delivered == null) {
            return null;
        }
        if (status != UnitStatus.SOLD && delivered.isPresent()) {
            cells.refuse(RegisterColumn.DELIVERED, Code.IMPOSSIBLE, "notDelivered");
        }
        return new RegisteredUnit(of, building, room, area, List.copyOf(owners), status, delivered.orElse(null));
    }

    private static @Nullable Entry firm(WrittenCells<RegisterColumn> cells) {
        String code = cells.line(RegisterColumn.CREDIT_CODE, LONGEST_CODE);
        String name = cells.line(RegisterColumn.FIRM_NAME, LONGEST_NAME);
        String phone = cells.line(RegisterColumn.FIRM_PHONE, LONGEST_CODE);
        if (code == null || name == null || phone == null) {
            return null;
        }
        String upper = code.toUpperCase(Locale.ROOT);
        if (!CreditCode.isValid(upper)) {
            cells.refuse(RegisterColumn.CREDIT_CODE, Code.FORMAT, "creditCode");
        }
        return new Firm(upper, name, phone(cells, RegisterColumn.FIRM_PHONE, phone));
    }

    private static @Nullable String phone(WrittenCells<RegisterColumn> cells, RegisterColumn column, String phone) {
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            cells.refuse(column, Code.FORMAT, "phone");
        }
        return phone.isEmpty() ? null : phone;
    }

    private @Nullable String firm(WrittenCells<RegisterColumn> cells, RegisterColumn column) {
        String code = cells.line(column, LONGEST_CODE);
        if (code != null && !firm.test(code.toUpperCase(Locale.ROOT))) {
            cells.refuse(column, Code.UNKNOWN, "firm");
        }
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private @Nullable Entry manager(WrittenCells<RegisterColumn> cells, String of) {
        String served = firm(cells, RegisterColumn.MANAGER_FIRM);
        String name = cells.line(RegisterColumn.MANAGER_NAME, LONGEST_NAME);
        String phone = cells.line(RegisterColumn.MANAGER_PHONE, LONGEST_CODE);
        Optional<LocalDate> since = cells.day(RegisterColumn.MANAGER_SINCE);
        if (served == null || name == null || phone == null || since == null) {
            return null;
        }
        String number = phone(cells, RegisterColumn.MANAGER_PHONE, phone);
        return new ProjectHead(of, served, name, number, since.orElseThrow());
    }

    private @Nullable Entry contract(WrittenCells<RegisterColumn> cells) {
        String of = cells.line(RegisterColumn.CONTRACT_COMPOUND, LONGEST_CODE);
        if (of != null && !compound.test(of)) {
            cells.refuse(RegisterColumn.CONTRACT_COMPOUND, Code.UNKNOWN, "compound");
        }
        String served = firm(cells, RegisterColumn.CONTRACT_FIRM);
        String written = cells.line(RegisterColumn.KIND, LONGEST_CODE);
        Contract.Kind kind = written == null ? null : KINDS.get(written.toUpperCase(Locale.ROOT));
        if (written != null && kind == null) {
            cells.refuse(RegisterColumn.KIND, Code.UNKNOWN, "kind");
        }
        Optional<LocalDate> begins = cells.day(RegisterColumn.BEGINS);
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
        String number = WrittenNames.compared(written).replaceFirst("元.*$", "").strip();
        if (!FEE.matcher(number).matches()) {
            cells.refuse(RegisterColumn.FEE, Code.FORMAT, "fee");
            return null;
        }
        return new BigDecimal(number).setScale(4);
    }
}
