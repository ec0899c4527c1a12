/** The papers of a vote of the owners, from the posted roll to the list of its file, made from it as it stands. */
@NullMarked
@NamedInterface("assembly-papers")
package org.hemei.voting.assembly.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
