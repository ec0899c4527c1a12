/** The work list: what is to be done, by whom and until when, and the one way in which a task is completed. */
@NullMarked
package org.hemei.tasks;

import org.jspecify.annotations.NullMarked;
