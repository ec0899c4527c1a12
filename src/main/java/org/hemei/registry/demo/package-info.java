/** The compounds of the demo city, and what the register says of them. */
@NullMarked
package org.hemei.registry.demo;

import org.jspecify.annotations.NullMarked;
