package org.hemei.registry.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.platform.FieldMessages;
import org.hemei.platform.Phrase;
import org.hemei.registry.Compound;
import org.hemei.registry.CompoundFiles;
import org.hemei.registry.Contract;
import org.hemei.registry.Register;
import org.hemei.registry.RegisterColumn;
import org.hemei.registry.RegistrySight;
import org.hemei.registry.UnitStatus;
import org.springframework.stereotype.Component;

/** The inputs of a form for an entry of a register. */
@Component
class EntryFields {

    private final CompoundFiles files;
    private final RegistrySight sight;
    private final Offices offices;
    private final FieldMessages messages;

    EntryFields(CompoundFiles files, RegistrySight sight, Offices offices, FieldMessages messages) {
        this.files = files;
        this.sight = sight;
        this.offices = offices;
        this.messages = messages;
    }

    /** What there is to choose from; the value is what is sent. */
    record Option(String value, String label) {}

    /**
     * An input.
     *
     * @param sort {@code hidden}, {@code fixed}, {@code select}, {@code date}, {@code number} or {@code text}
     */
    record Field(String name, String label, String value, String sort, List<Option> options, boolean required) {}

    /**
     * @param values of the entry that is changed, none for a new one
     * @param typed what was sent before, which goes before what is kept
     */
    List<Field> of(
            Register register,
            Compound compound,
            List<String> values,
            Map<String, String> typed,
            boolean fresh,
            Actor actor,
            Locale language) {
        List<RegisterColumn> columns = register.columns();
        return columns.stream()
                .map(column -> {
                    String kept = values.isEmpty() ? start(column, compound) : values.get(columns.indexOf(column));
                    return new Field(
                            column.field(),
                            messages.told(column.label(), language),
                            typed.getOrDefault(column.field(), kept),
                            sort(column, fresh),
                            options(column, actor, language),
                            column.isRequired() && column != RegisterColumn.OWNERS);
                })
                .toList();
    }

    private static String start(RegisterColumn column, Compound compound) {
        return switch (column) {
            case CONTRACT_COMPOUND -> compound.code();
            case STATUS -> UnitStatus.SOLD.name();
            default -> "";
        };
    }

    private static String sort(RegisterColumn column, boolean fresh) {
        return switch (column) {
            case CONTRACT_COMPOUND -> "hidden";
            case CODE -> "fixed";
            case CREDIT_CODE -> fresh ? "text" : "fixed";
            case STATUS, KIND, MANAGER_FIRM, CONTRACT_FIRM, COMMUNITY -> "select";
            case AREA, FEE -> "number";
            default -> column.isDay() ? "date" : "text";
        };
    }

    private List<Option> options(RegisterColumn column, Actor actor, Locale language) {
        return switch (column) {
            case STATUS ->
                Arrays.stream(UnitStatus.values())
                        .map(each -> option(each.name(), Phrase.of("registry.status." + each), language))
                        .toList();
            case KIND ->
                Arrays.stream(Contract.Kind.values())
                        .map(each -> option(each.name(), Phrase.of("registry.kind." + each), language))
                        .toList();
            case MANAGER_FIRM, CONTRACT_FIRM ->
                files.firms(actor).stream()
                        .map(firm -> new Option(firm.creditCode(), firm.name()))
                        .toList();
            case COMMUNITY ->
                sight.keptCommunities(actor).stream()
                        .map(code -> new Option(code, offices.get(code).name()))
                        .toList();
            default -> List.of();
        };
    }

    private Option option(String value, Phrase label, Locale language) {
        return new Option(value, messages.told(label, language));
    }
}
