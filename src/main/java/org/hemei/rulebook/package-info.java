/** Holds every time limit with its legal source, nationwide and by locality, in versions a case can be pinned to. */
@NullMarked
package org.hemei.rulebook;

import org.jspecify.annotations.NullMarked;
