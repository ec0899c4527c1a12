/** The papers of an election, from the posted roll to the handover list, made from its file as it stands. */
@NullMarked
package org.hemei.election.papers;

import org.jspecify.annotations.NullMarked;
