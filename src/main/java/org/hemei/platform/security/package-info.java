/** Who is asking, and the first gate of what they may ask for. */
@NullMarked
package org.hemei.platform.security;

import org.jspecify.annotations.NullMarked;
