/** Disputes as pages and as routes for programs. */
@NullMarked
package org.hemei.mediation.web;

import org.jspecify.annotations.NullMarked;
