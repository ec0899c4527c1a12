package org.hemei.mediation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long the file of a case is kept.
 *
 * @param forGood major disputes are, and then the years do not matter
 * @param years from the day it is put away
 * @param until the last of these days; null before it was put away, and for what is kept for good
 */
public record Keeping(boolean forGood, int years, @Nullable LocalDate until) {}
