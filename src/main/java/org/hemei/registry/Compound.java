package org.hemei.registry;

/** A residential compound, and the code of the community whose office it belongs to. */
public record Compound(String code, String name, String community) {}
