package org.hemei.mediation;

import org.hemei.platform.Masking;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** One side of a dispute, or one of several on that side. */
@Table("mediation_party")
public record Party(PartyRole role, String name, PartyKind kind, @Nullable String phone, @Nullable String email) {

    /** As everybody sees it but the office that handles the case. */
    public Party masked() {
        return new Party(role, maskedName(), kind, Masking.phone(phone), Masking.email(email));
    }

    public String maskedName() {
        return kind == PartyKind.PERSON ? Masking.name(name) : name;
    }
}
