package org.hemei.offices;

import org.jspecify.annotations.Nullable;

/** A role a person has, and the office they have it in; committee members and firms' users belong to no office. */
public record Duty(@Nullable String office, Role role) {}
