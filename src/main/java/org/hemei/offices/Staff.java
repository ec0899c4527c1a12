package org.hemei.offices;

/** A person who works in an office, as others may know them. */
public record Staff(String username, String name) {}
