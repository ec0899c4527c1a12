/** The residential compounds of the city. */
@NullMarked
package org.hemei.registry;

import org.jspecify.annotations.NullMarked;
