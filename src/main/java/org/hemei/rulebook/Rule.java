package org.hemei.rulebook;

import org.hemei.calendar.Span;

/**
 * One time limit of a profile.
 *
 * @param name stable dotted name, such as {@code mediation.conclusion}
 * @param title what must happen, counted from what
 * @param internal whether the office set it for itself, so that a lead may change it in a case with a reason; all others
 *     are statutory or promised to the public, and changed by nobody
 * @param source the article or document the span is taken from
 */
public record Rule(String name, Bilingual title, Span span, boolean internal, Bilingual source, Certainty certainty) {}
