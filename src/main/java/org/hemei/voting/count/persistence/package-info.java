/** Ballots and their counts in the database. */
@NullMarked
package org.hemei.voting.count.persistence;

import org.jspecify.annotations.NullMarked;
