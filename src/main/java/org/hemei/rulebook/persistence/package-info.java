/** Confirmations of profiles in the database. */
@NullMarked
package org.hemei.rulebook.persistence;

import org.jspecify.annotations.NullMarked;
