/** Ballots by one-time personal links, where local law allows them. */
@NullMarked
package org.hemei.voting.online;

import org.jspecify.annotations.NullMarked;
