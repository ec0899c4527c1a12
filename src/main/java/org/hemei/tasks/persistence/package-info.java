/** The work list in the database. */
@NullMarked
package org.hemei.tasks.persistence;

import org.jspecify.annotations.NullMarked;
