/** The page and the API through which an administrator keeps the holiday notices. */
@NullMarked
package org.hemei.calendar.web;

import org.jspecify.annotations.NullMarked;
