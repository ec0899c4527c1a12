/** What a deployed Camunda Form demands, checked on the server, because the engine checks nothing. */
@NullMarked
package org.hemei.tasks.form;

import org.jspecify.annotations.NullMarked;
