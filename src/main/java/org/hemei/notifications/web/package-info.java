/** Messages, papers to deliver and the mail queue, as pages and for programs. */
@NullMarked
package org.hemei.notifications.web;

import org.jspecify.annotations.NullMarked;
