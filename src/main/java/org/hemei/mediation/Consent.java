package org.hemei.mediation;

import java.time.Instant;
import org.hemei.offices.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** What a party said when asked; parties have no accounts, so the mediator records what they said and how. */
@Table("mediation_consent")
public record Consent(
        Question question, PartyRole party, boolean given, @Nullable Means means, Tier tier, Instant recordedAt) {}
