/** Process application for the people who keep a city's residential compounds at peace; each package is one module. */
@NullMarked
package org.hemei;

import org.jspecify.annotations.NullMarked;
