/** Holds every time limit and parameter with its legal source, nationwide and by locality, in versions a case keeps. */
@NullMarked
package org.hemei.rulebook;

import org.jspecify.annotations.NullMarked;
