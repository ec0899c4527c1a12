/** How owners' votes are found and numbered, and what belongs to them, in the database. */
@NullMarked
package org.hemei.voting.assembly.persistence;

import org.jspecify.annotations.NullMarked;
