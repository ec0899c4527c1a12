/** The one source of time for Java and the engine. */
@NullMarked
package org.hemei.platform.clock;

import org.jspecify.annotations.NullMarked;
