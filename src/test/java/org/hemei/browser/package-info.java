/** Journeys of people through the pages, in a real browser. */
@NullMarked
package org.hemei.browser;

import org.jspecify.annotations.NullMarked;
