/** How the process engine is set up; nothing here knows any process. */
@NullMarked
package org.hemei.platform.engine;

import org.jspecify.annotations.NullMarked;
