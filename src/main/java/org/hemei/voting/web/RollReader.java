package org.hemei.voting.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hemei.platform.FieldError.Code;
import org.hemei.platform.PlainText;
import org.hemei.registry.Area;
import org.hemei.registry.UnitStatus;
import org.hemei.voting.Ballot;
import org.hemei.voting.Choice;
import org.hemei.voting.Unit;
import org.hemei.voting.web.TallyQuestion.BallotEntry;
import org.hemei.voting.web.TallyQuestion.UnitEntry;
import org.jspecify.annotations.Nullable;

/** Makes a roll and its ballots of what was sent; whatever is left out has been named as an error. */
final class RollReader {

    private final InputErrors errors;
    private final List<Unit> units = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    RollReader(InputErrors errors) {
        this.errors = errors;
    }

    List<Unit> units() {
        return units;
    }

    List<Ballot> ballots() {
        return ballots;
    }

    void readUnits(List<@Nullable UnitEntry> entries) {
        if (entries.isEmpty()) {
            errors.add("units", Code.REQUIRED, "units");
        }
        for (int i = 0; i < entries.size(); i++) {
            UnitEntry entry = entries.get(i);
            if (entry == null) {
                errors.add("units[" + i + "]", Code.REQUIRED, "unit");
            } else {
                readUnit("units[" + i + "].", entry);
            }
        }
    }

    private void readUnit(String path, UnitEntry entry) {
        String name = name(path + "unit", entry.unit(), "unit");
        if (name != null && !known.add(name)) {
            errors.add(path + "unit", Code.DUPLICATE, "unit.twice");
        }
        Area area = area(path + "area", entry.area());
        UnitStatus status = entry.status() == null
                ? UnitStatus.SOLD
                : errors.chosen(path + "status", entry.status(), UnitStatus.values(), "status");
        Set<String> owners = owners(path + "owners", entry.owners());
        if (status == UnitStatus.SOLD
                && (entry.owners() == null || entry.owners().isEmpty())) {
            errors.add(path + "owners", Code.REQUIRED, "owners");
        } else if (name != null && area != null && status != null && (status.isDevelopers() || !owners.isEmpty())) {
            units.add(new Unit(name, area, owners, status, Boolean.TRUE.equals(entry.deliveryProof())));
        }
    }

    private @Nullable Area area(String field, @Nullable String written) {
        if (written == null) {
            errors.add(field, Code.REQUIRED, "area");
            return null;
        }
        Optional<Area> area = Area.parse(written);
        if (area.isEmpty()) {
            errors.add(field, Code.FORMAT, "area");
        } else if (area.get().equals(Area.ZERO)) {
            errors.add(field, Code.RANGE, "area");
            return null;
        }
        return area.orElse(null);
    }

    private Set<String> owners(String field, @Nullable List<@Nullable String> names) {
        Set<String> owners = new TreeSet<>();
        for (int i = 0; names != null && i < names.size(); i++) {
            String name = name(field + "[" + i + "]", names.get(i), "owner");
            if (name != null) {
                owners.add(name);
            }
        }
        return owners;
    }

    private @Nullable String name(String field, @Nullable String text, String message) {
        String name = text == null ? null : PlainText.trimmed(Unit.plain(text));
        if (name == null) {
            errors.add(field, Code.REQUIRED, message);
        } else if (!PlainText.isStorable(name)) {
            errors.add(field, Code.FORMAT, message);
            return null;
        }
        return name;
    }

    void readBallots(List<@Nullable BallotEntry> entries) {
        Set<String> waiting = new HashSet<>(known);
        for (int i = 0; i < entries.size(); i++) {
            BallotEntry entry = entries.get(i);
            if (entry == null) {
                errors.add("ballots[" + i + "]", Code.REQUIRED, "ballot");
            } else {
                readBallot("ballots[" + i + "].", entry, waiting);
            }
        }
    }

    private void readBallot(String path, BallotEntry entry, Set<String> waiting) {
        String name = name(path + "unit", entry.unit(), "ballot");
        if (name != null && !known.contains(name)) {
            errors.add(path + "unit", Code.UNKNOWN, "ballot.unknown");
        } else if (name != null && !waiting.remove(name)) {
            errors.add(path + "unit", Code.DUPLICATE, "ballot.twice");
        }
        Choice choice = errors.chosen(path + "choice", entry.choice(), Choice.values(), "choice");
        if (name != null && choice != null) {
            ballots.add(new Ballot(name, choice));
        }
    }
}
