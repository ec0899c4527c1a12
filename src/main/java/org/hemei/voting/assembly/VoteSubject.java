package org.hemei.voting.assembly;

/**
 * A matter as somebody puts it to the owners; every ballot offers for, against and abstain.
 *
 * @param title as on the ballot, up to 100 characters and different from the others'
 * @param text all that is decided, up to 4,000 characters
 * @param fees whether it sets or raises what owners pay
 */
public record VoteSubject(String title, String text, LegalItem item, boolean fees) {}
