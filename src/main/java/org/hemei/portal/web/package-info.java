/** The pages of the portal itself. */
@NullMarked
package org.hemei.portal.web;

import org.jspecify.annotations.NullMarked;
