/** Rolls in the database. */
@NullMarked
package org.hemei.voting.roll.persistence;

import org.jspecify.annotations.NullMarked;
