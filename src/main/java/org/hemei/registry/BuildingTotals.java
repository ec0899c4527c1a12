package org.hemei.registry;

/**
 * What the units of a building add up to.
 *
 * @param developerUnits those unsold, or sold and not handed over
 */
public record BuildingTotals(String building, int units, Area area, int developerUnits) {}
