/** What every page and every API route shares: languages, failures in words, and effects that happen once. */
@NullMarked
package org.hemei.platform.web;

import org.jspecify.annotations.NullMarked;
