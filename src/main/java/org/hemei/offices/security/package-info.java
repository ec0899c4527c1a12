/** How staff log in, and how the first administrator comes to be. */
@NullMarked
package org.hemei.offices.security;

import org.jspecify.annotations.NullMarked;
