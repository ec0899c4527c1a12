/** Mediation of disputes by the people's mediation committees, tier by tier and only by consent. */
@NullMarked
package org.hemei.mediation;

import org.jspecify.annotations.NullMarked;
