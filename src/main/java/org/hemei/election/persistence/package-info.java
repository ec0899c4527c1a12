/** How elections are found and numbered in the database. */
@NullMarked
package org.hemei.election.persistence;

import org.jspecify.annotations.NullMarked;
