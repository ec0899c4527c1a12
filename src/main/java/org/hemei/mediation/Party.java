package org.hemei.mediation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** All of them, in full. */
    static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining("\n"));
    }

    /** Their last four digits, by which a caller is asked who they are. */
    static List<String> phoneEnds(List<Party> parties) {
        return parties.stream()
                .map(Party::phone)
                .filter(Objects::nonNull)
                .map(phone -> phone.substring(Math.max(0, phone.length() - 4)))
                .distinct()
                .toList();
    }

    /** The first three of each side. */
    static String maskedNames(List<Party> parties) {
        return Arrays.stream(PartyRole.values())
                .map(role -> parties.stream()
                        .filter(party -> party.role() == role)
                        .map(Party::maskedName)
                        .limit(3)
                        .collect(Collectors.joining("、")))
                .collect(Collectors.joining(" / "));
    }
}
