/** The offices and people of the demo city. */
@NullMarked
package org.hemei.offices.demo;

import org.jspecify.annotations.NullMarked;
