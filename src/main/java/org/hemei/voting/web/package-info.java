/** The count of an owners' vote for everybody: a page, and a call that programs make. */
@NullMarked
package org.hemei.voting.web;

import org.jspecify.annotations.NullMarked;
