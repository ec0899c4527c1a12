/** Disputes in the database: numbers and lists. */
@NullMarked
package org.hemei.mediation.persistence;

import org.jspecify.annotations.NullMarked;
