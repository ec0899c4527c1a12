/** The residential compounds of the city and the terms of their owners' committees. */
@NullMarked
package org.hemei.registry;

import org.jspecify.annotations.NullMarked;
