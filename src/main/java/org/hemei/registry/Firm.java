package org.hemei.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A firm that serves compounds.
 *
 * @param creditCode its unified social credit code (统一社会信用代码, GB 32100), 18 characters
 * @param phone of its office, as it is posted
 */
public record Firm(String creditCode, String name, @Nullable String phone) implements Entry {

    @Override
    public Register register() {
        return Register.FIRMS;
    }

    @Override
    public @Nullable String ofCompound() {
        return null;
    }

    @Override
    public String key() {
        return creditCode;
    }

    @Override
    public List<String> values() {
        return List.of(creditCode, name, Entry.told(phone));
    }
}
