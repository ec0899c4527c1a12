/** The count of an owners' vote: batches of ballots, entered blind by two people, balanced and certified by two. */
@NullMarked
@NamedInterface("count")
package org.hemei.voting.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
