/** The one source of time for Java and the engine, and the demo's clock, which can be set and moved forward. */
@NullMarked
package org.hemei.platform.clock;

import org.jspecify.annotations.NullMarked;
