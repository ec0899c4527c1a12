/** Tells working days from rest days and computes deadlines together with the reasons for their dates. */
@NullMarked
package org.hemei.calendar;

import org.jspecify.annotations.NullMarked;
