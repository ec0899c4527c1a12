/** The roll of an owners' vote: read from a file, publicised, frozen by two people, and amended only by signature. */
@NullMarked
@NamedInterface("roll")
package org.hemei.voting.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
