/** The tree of offices from city to community, who works there as what, and which office handles a compound. */
@NullMarked
package org.hemei.offices;

import org.jspecify.annotations.NullMarked;
