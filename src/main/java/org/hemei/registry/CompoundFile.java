package org.hemei.registry;

import java.time.LocalDate;
import java.util.List;
import org.hemei.offices.Office;
import org.hemei.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The file of a compound as its reader sees it (一小区一档).
 *
 * @param above the offices it belongs to, from its community up
 * @param term of its committee that began last; null where none is known
 * @param contract in force today; null where nobody serves by contract
 * @param contracts all of them, the latest first
 * @param firms that have or had a contract, or run it, by no order
 * @param kept whether the reader keeps it, and so sees its owners by name
 */
public record CompoundFile(
        Compound compound,
        List<Office> above,
        @Nullable CommitteeTerm term,
        @Nullable Contract contract,
        List<Contract> contracts,
        List<Firm> firms,
        @Nullable ProjectHead manager,
        List<BuildingTotals> buildings,
        List<Part> parts,
        LocalDate today,
        boolean kept) {

    /**
     * What a room above adds.
     *
     * @param more whether there are older matters than these
     */
    public record Part(
            Phrase title, List<CompoundFilePart.Matter> matters, boolean more, CompoundFilePart.@Nullable Way way) {}

    public CompoundFile {
        above = List.copyOf(above);
        contracts = List.copyOf(contracts);
        firms = List.copyOf(firms);
        buildings = List.copyOf(buildings);
        parts = List.copyOf(parts);
    }

    public int units() {
        return buildings.stream().mapToInt(BuildingTotals::units).sum();
    }

    public Area area() {
        return buildings.stream().map(BuildingTotals::area).reduce(Area.ZERO, Area::plus);
    }

    public @Nullable Firm firm(@Nullable String creditCode) {
        return firms.stream()
                .filter(firm -> firm.creditCode().equals(creditCode))
                .findFirst()
                .orElse(null);
    }

    /** The firm that serves it today by contract, or runs it without one. */
    public @Nullable Firm serving() {
        return contract != null ? firm(contract.firm()) : manager != null ? firm(manager.firm()) : null;
    }

    /** Whether the firm of the last contract serves on after its term: that is a contract without an end (Civil Code art. 948). */
    public boolean isServedOn() {
        return contract == null
                && manager != null
                && contracts.stream()
                        .filter(each -> each.endsOn() != null && each.endsOn().isBefore(today))
                        .anyMatch(each -> each.firm().equals(manager.firm()));
    }

    /** Days to the end of the contract; null without a contract, or without an end. */
    public @Nullable Long daysLeft() {
        return contract == null ? null : contract.daysLeft(today);
    }

    public boolean isTermOver() {
        return term != null && term.endsOn().isBefore(today);
    }
}
