/** Uploaded holiday notices in the database. */
@NullMarked
package org.hemei.calendar.persistence;

import org.jspecify.annotations.NullMarked;
