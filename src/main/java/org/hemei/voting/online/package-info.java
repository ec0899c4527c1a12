/** Ballots by one-time personal links, where local law allows them. */
@NullMarked
@NamedInterface("online")
package org.hemei.voting.online;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
