/** Tells staff and parties what concerns them: in the application, by mail through an outbox, or on paper. */
@NullMarked
package org.hemei.notifications;

import org.jspecify.annotations.NullMarked;
