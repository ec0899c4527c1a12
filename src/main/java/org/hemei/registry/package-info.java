/** The residential compounds of the city, their owners' committees by term, and who sits on them. */
@NullMarked
package org.hemei.registry;

import org.jspecify.annotations.NullMarked;
