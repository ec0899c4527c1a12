/** The compounds of the demo city. */
@NullMarked
package org.hemei.registry.demo;

import org.jspecify.annotations.NullMarked;
