/** Offices and staff in the database. */
@NullMarked
package org.hemei.offices.persistence;

import org.jspecify.annotations.NullMarked;
