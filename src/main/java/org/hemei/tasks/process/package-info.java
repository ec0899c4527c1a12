/** The work list's seam to the engine: the projection of its tasks, and the few commands on them. */
@NullMarked
package org.hemei.tasks.process;

import org.jspecify.annotations.NullMarked;
