/** Links in the database. */
@NullMarked
package org.hemei.voting.online.persistence;

import org.jspecify.annotations.NullMarked;
