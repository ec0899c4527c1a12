/** The rulebook to read, and the calculator of deadlines that is open to everybody. */
@NullMarked
package org.hemei.rulebook.web;

import org.jspecify.annotations.NullMarked;
