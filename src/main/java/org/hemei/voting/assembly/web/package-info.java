/** Pages of owners' votes. */
@NullMarked
package org.hemei.voting.assembly.web;

import org.jspecify.annotations.NullMarked;
