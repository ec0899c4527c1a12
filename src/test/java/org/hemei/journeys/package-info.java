/** Disputes from their registration to their file, by nothing but what the application offers to programs. */
@NullMarked
package org.hemei.journeys;

import org.jspecify.annotations.NullMarked;
