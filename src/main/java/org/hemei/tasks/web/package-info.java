/** The work list as pages and as routes for programs. */
@NullMarked
package org.hemei.tasks.web;

import org.jspecify.annotations.NullMarked;
