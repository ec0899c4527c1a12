/** Papers, their numbers and the texts of offices in the database. */
@NullMarked
package org.hemei.documents.persistence;

import org.jspecify.annotations.NullMarked;
