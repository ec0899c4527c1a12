/** Reads the process models and forms as files, so that their conventions can be tested without an engine. */
@NullMarked
package org.hemei.models;

import org.jspecify.annotations.NullMarked;
