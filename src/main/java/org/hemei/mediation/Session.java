package org.hemei.mediation;

import java.time.Instant;
import java.util.Set;
import org.springframework.data.relational.core.mapping.Table;

/** A session that was held, with its minutes. */
@Table("mediation_session")
public record Session(Instant heldAt, Set<PartyRole> present, String minutes, SessionResult result) {}
