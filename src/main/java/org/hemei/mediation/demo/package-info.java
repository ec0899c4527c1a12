/** A dozen disputes of the demo city, each at another step. */
@NullMarked
package org.hemei.mediation.demo;

import org.jspecify.annotations.NullMarked;
