package org.hemei.voting.count;

/**
 * A unit that was given a ballot and that an amendment has struck off the roll since.
 *
 * @param returned whether a ballot of it came back, which is kept and not counted
 */
public record StruckOff(String unit, String batch, boolean returned) {}
