/** Counts the votes of owners, by heads and by area together, and says in words why a vote passed or failed. */
@NullMarked
package org.hemei.voting;

import org.jspecify.annotations.NullMarked;
