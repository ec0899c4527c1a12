/** Pages and API of elections. */
@NullMarked
package org.hemei.election.web;

import org.jspecify.annotations.NullMarked;
