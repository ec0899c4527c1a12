package org.hemei.voting.online;

import java.time.Instant;

/**
 * A letter that was made for one unit alone.
 *
 * @param making the how-manieth letter of this unit, counted from 1
 */
public record SingleLetter(String unit, int making, String reason, Instant madeAt, String madeByName) {}
