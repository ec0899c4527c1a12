package org.hemei.registry.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hemei.platform.CityTime;
import org.hemei.platform.FieldMessages;
import org.hemei.registry.BuildingTotals;
import org.hemei.registry.CommitteeTerm;
import org.hemei.registry.CompoundFile;
import org.hemei.registry.Contract;
import org.hemei.registry.Firm;
import org.hemei.registry.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * The file of a compound in the shape that programs rely on; members without a value are left out.
 *
 * @param contracts the latest first; at most one of them is in force
 * @param area of all units in square metres
 */
record CompoundAnswer(
        String code,
        String name,
        String community,
        @Nullable Term committee,
        List<Agreed> contracts,
        @Nullable Run manager,
        int units,
        String area,
        List<Building> buildings,
        List<Part> parts) {

    record Term(LocalDate beginsOn, LocalDate endsOn, int seats, @Nullable String chair) {}

    /** @param daysLeft to the last day; of the contract in force, unless it has no end */
    record Agreed(
            @Nullable Firm firm,
            Contract.Kind kind,
            LocalDate beginsOn,
            @Nullable LocalDate endsOn,
            String fee,
            @Nullable LocalDate filedOn,
            boolean inForce,
            @Nullable Long daysLeft) {}

    record Run(@Nullable Firm firm, String name, @Nullable String phone, LocalDate since) {}

    record Building(String building, int units, String area, int developerUnits) {}

    /**
     * What a room tells of the compound.
     *
     * @param more whether there are older matters than these
     */
    record Part(String title, List<Matter> matters, boolean more) {}

    record Matter(String no, String what, String state, boolean open, OffsetDateTime since, String href) {}

    static CompoundAnswer of(CompoundFile file, FieldMessages messages, Locale language) {
        CommitteeTerm term = file.term();
        ProjectHead manager = file.manager();
        return new CompoundAnswer(
                file.compound().code(),
                file.compound().name(),
                file.compound().community(),
                term == null ? null : new Term(term.beginsOn(), term.endsOn(), term.seats(), term.chair()),
                file.contracts().stream()
                        .map(contract -> agreed(contract, file))
                        .toList(),
                manager == null
                        ? null
                        : new Run(file.firm(manager.firm()), manager.name(), manager.phone(), manager.since()),
                file.units(),
                file.area().toString(),
                file.buildings().stream().map(CompoundAnswer::building).toList(),
                file.parts().stream()
                        .map(part -> part(part, messages, language))
                        .toList());
    }

    private static Agreed agreed(Contract contract, CompoundFile file) {
        boolean inForce = contract.equals(file.contract());
        return new Agreed(
                file.firm(contract.firm()),
                contract.kind(),
                contract.beginsOn(),
                contract.endsOn(),
                contract.fee().stripTrailingZeros().toPlainString(),
                contract.filedOn(),
                inForce,
                inForce ? contract.daysLeft(file.today()) : null);
    }

    private static Building building(BuildingTotals totals) {
        return new Building(totals.building(), totals.units(), totals.area().toString(), totals.developerUnits());
    }

    private static Part part(CompoundFile.Part part, FieldMessages messages, Locale language) {
        return new Part(
                messages.told(part.title(), language),
                part.matters().stream()
                        .map(matter -> new Matter(
                                matter.no(),
                                messages.told(matter.what(), language),
                                messages.told(matter.state(), language),
                                matter.open(),
                                CityTime.at(matter.since()),
                                matter.path()))
                        .toList(),
                part.more());
    }
}
