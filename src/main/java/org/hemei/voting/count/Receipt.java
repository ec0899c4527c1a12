package org.hemei.voting.count;

/**
 * What is printed on the receipt of one ballot.
 *
 * @param unit the ballot is issued for
 * @param ballot its number
 * @param nonce 128 random bits in 32 hexadecimal digits; only whoever has them can tell the ballot's public hash
 */
public record Receipt(String unit, String ballot, String nonce) {}
