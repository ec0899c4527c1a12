package org.hemei.registry;

import java.time.LocalDate;
import java.util.List;
import org.hemei.platform.Masking;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a compound for its firm (项目经理).
 *
 * @param firm credit code
 */
public record ProjectHead(String compound, String firm, String name, @Nullable String phone, LocalDate since)
        implements Entry {

    /** For whoever does not keep the register: the name is posted in the compound, the number is not. */
    public ProjectHead masked() {
        return new ProjectHead(compound, firm, name, Masking.phone(phone), since);
    }

    @Override
    public Register register() {
        return Register.MANAGERS;
    }

    @Override
    public String ofCompound() {
        return compound;
    }

    @Override
    public String key() {
        return compound;
    }

    @Override
    public List<String> values() {
        return List.of(firm, name, Entry.told(phone), since.toString());
    }
}
