/** Papers that elections and votes of the owners have in common, and the printing of ballots with their receipts. */
@NullMarked
@NamedInterface("papers")
package org.hemei.voting.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
