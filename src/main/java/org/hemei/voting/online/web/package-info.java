/** The page a link leads to, and the page where supervisors handle what does not come on paper. */
@NullMarked
package org.hemei.voting.online.web;

import org.jspecify.annotations.NullMarked;
