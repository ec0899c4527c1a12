/** The way in: login, the first screen, and the frame of every page. */
@NullMarked
package org.hemei.portal;

import org.jspecify.annotations.NullMarked;
