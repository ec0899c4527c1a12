package org.hemei.rulebook;

import org.hemei.calendar.Span;

/**
 * One time limit of a profile.
 *
 * @param name stable dotted name, such as {@code mediation.conclusion}
 * @param title what must happen, counted from what
 * @param source the article or document the span is taken from
 */
public record Rule(String name, Bilingual title, Span span, Bilingual source, Certainty certainty) {}
