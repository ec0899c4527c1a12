package org.hemei.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hemei.audit.Audit;
import org.hemei.offices.Actor;
import org.hemei.offices.Offices;
import org.hemei.platform.CityTime;
import org.hemei.platform.Page;
import org.hemei.platform.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the files of compounds for those who may see them; every look is written down. */
@Service
public class CompoundFiles {

    /** How many matters of each room are told. */
    public static final int MATTERS = 10;
    /** How many changes are told at a time. */
    public static final int CHANGES = 50;

    private final RegistrySight sight;
    private final RegisterStore store;
    private final CompoundStore compounds;
    private final CompoundUnits units;
    private final CommitteeTerms terms;
    private final Offices offices;
    private final List<CompoundFilePart> parts;
    private final Audit audit;
    private final Clock clock;

    CompoundFiles(
            RegistrySight sight,
            RegisterStore store,
            CompoundStore compounds,
            CompoundUnits units,
            CommitteeTerms terms,
            Offices offices,
            List<CompoundFilePart> parts,
            Audit audit,
            Clock clock) {
        this.sight = sight;
        this.store = store;
        this.compounds = compounds;
        this.units = units;
        this.terms = terms;
        this.offices = offices;
        this.parts = List.copyOf(parts);
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that somebody sees, by code; {@code query} looks in code and name. */
    @Transactional(readOnly = true)
    public Page<Compound> find(@Nullable String query, Actor actor, PageRequest page) {
        Collection<String> communities = sight.communities(actor);
        List<Compound> found = compounds.searchIn(communities, query, page);
        return page.fetched(found, compound -> PageRequest.cursor(compound.code()));
    }

    /** @throws org.hemei.platform.NotFound where there is no such compound, or it is none of this person's business */
    @Transactional
    public CompoundFile open(String code, Actor actor) {
        Compound compound = sight.seen(code, actor);
        audit.glanced(code, actor);
        boolean kept = sight.keeps(actor, compound.community());
        LocalDate today = CityTime.day(clock.instant());
        List<Contract> contracts = store.all(Register.CONTRACTS, code).stream()
                .map(Contract.class::cast)
                .sorted(Comparator.comparing(Contract::beginsOn).reversed())
                .toList();
        ProjectHead manager = store.find(Register.MANAGERS, code, code)
                .map(ProjectHead.class::cast)
                .map(each -> kept ? each : each.masked())
                .orElse(null);
        return new CompoundFile(
                compound,
                offices.lineage(compound.community()),
                terms.begunBy(today, code).orElse(null),
                contracts.stream()
                        .filter(each -> each.isInForce(today))
                        .findFirst()
                        .orElse(null),
                contracts,
                firms(contracts, manager),
                manager,
                units.buildings(code),
                parts.stream()
                        .filter(part -> part.isFor(compound, actor))
                        .map(part -> told(part, compound, actor))
                        .toList(),
                today,
                kept);
    }

    private static CompoundFile.Part told(CompoundFilePart part, Compound compound, Actor actor) {
        List<CompoundFilePart.Matter> matters = part.matters(compound, actor, MATTERS + 1);
        boolean more = matters.size() > MATTERS;
        return new CompoundFile.Part(
                part.title(), more ? matters.subList(0, MATTERS) : matters, more, part.way(compound));
    }

    /**
     * What stands above each page of a file.
     *
     * @param kept as in {@link CompoundFile}
     */
    public record Head(Compound compound, boolean kept) {}

    /** Without anything of the file, so that nothing is written down; as {@link #open} refuses. */
    @Transactional
    public Head head(String code, Actor actor) {
        Compound compound = sight.seen(code, actor);
        return new Head(compound, sight.keeps(actor, compound.community()));
    }

    private List<Firm> firms(List<Contract> contracts, @Nullable ProjectHead manager) {
        Stream<String> codes = contracts.stream().map(Contract::firm);
        return Stream.concat(codes, Stream.ofNullable(manager).map(ProjectHead::firm))
                .distinct()
                .flatMap(code -> store.find(Register.FIRMS, null, code).stream())
                .map(Firm.class::cast)
                .toList();
    }

    /** Every firm of the city, by name as it sorts. */
    @Transactional(readOnly = true)
    public List<Firm> firms(Actor actor) {
        sight.requireReader(actor);
        return store.all(Register.FIRMS, null).stream().map(Firm.class::cast).toList();
    }

    /**
     * The units of a building, owners masked for whoever does not keep the register.
     *
     * @param asOf the day at whose end the register is looked at; null for today
     */
    @Transactional
    public List<RegisteredUnit> units(String code, String building, @Nullable LocalDate asOf, Actor actor) {
        Compound compound = sight.seen(code, actor);
        audit.viewed(code, actor);
        boolean kept = sight.keeps(actor, compound.community());
        Stream<RegisteredUnit> found = asOf == null
                ? units.of(code, building).stream()
                : units.asOf(code, asOf.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant()).stream()
                        .filter(unit -> unit.building().equals(building))
                        .sorted(Comparator.comparing(
                                        (RegisteredUnit unit) -> unit.key().length())
                                .thenComparing(RegisteredUnit::key));
        return found.map(unit -> kept ? unit : unit.masked()).toList();
    }

    /** What was changed in the file of a compound, the latest first; {@code before} a number of one, 0 for all. */
    @Transactional
    public List<RegisterChange> history(String code, long before, Actor actor) {
        Compound compound = sight.seen(code, actor);
        audit.glanced(code, actor);
        List<RegisterChange> changes = store.changes(code, before, CHANGES);
        return sight.keeps(actor, compound.community())
                ? changes
                : changes.stream().map(RegisterChange::masked).toList();
    }
}
