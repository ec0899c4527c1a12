/** Notices, the outbox and the papers in the database. */
@NullMarked
package org.hemei.notifications.persistence;

import org.jspecify.annotations.NullMarked;
