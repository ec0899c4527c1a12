package org.hemei.registry;

import java.util.Arrays;
import java.util.List;

/** The lists that the city keeps of its compounds; each entry is known by its key. */
public enum Register {
    /** By code. */
    COMPOUNDS,
    /** By building and unit, apart for each compound. */
    UNITS,
    /** By their unified social credit code. */
    FIRMS,
    /** Whoever runs a compound for its firm, one for each compound. */
    MANAGERS,
    /** By compound and the day they begin. */
    CONTRACTS;

    /** In the order of an entry's values. */
    public List<RegisterColumn> columns() {
        return Arrays.stream(RegisterColumn.values())
                .filter(column -> column.register() == this)
                .toList();
    }

    /** Whether it is brought up to date by files; managers come and go one by one. */
    public boolean isImported() {
        return this != MANAGERS;
    }
}
