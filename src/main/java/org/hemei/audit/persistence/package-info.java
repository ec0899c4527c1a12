/** The audit in the database. */
@NullMarked
package org.hemei.audit.persistence;

import org.jspecify.annotations.NullMarked;
