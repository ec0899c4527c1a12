package org.hemei.registry;

import java.util.List;

/** A residential compound, and the code of the community whose office it belongs to. */
public record Compound(String code, String name, String community) implements Entry {

    @Override
    public Register register() {
        return Register.COMPOUNDS;
    }

    @Override
    public String ofCompound() {
        return code;
    }

    @Override
    public String key() {
        return code;
    }

    @Override
    public List<String> values() {
        return List.of(code, name, community);
    }
}
