/** Who am I, and which offices are there. */
@NullMarked
package org.hemei.offices.web;

import org.jspecify.annotations.NullMarked;
