/** Keeps in PostgreSQL which ballots were printed. */
@NullMarked
package org.hemei.voting.papers.persistence;

import org.jspecify.annotations.NullMarked;
