package org.hemei.mediation;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/** What a party said when asked to mediate; parties have no accounts, so the mediator records how they said it. */
@Table("mediation_consent")
public record Consent(PartyRole party, boolean given, Means means, Instant recordedAt) {}
