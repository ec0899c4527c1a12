package org.hemei.registry;

/** A committee's term has been entered, in this transaction. */
public record CommitteeTermRegistered(CommitteeTerm term) {}
